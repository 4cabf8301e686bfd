import { createContext, useContext, useMemo, useState, type ReactNode } from "react";

interface Author {
  readonly name: string;
  readonly remember: (name: string) => void;
}

const AuthorContext = createContext<Author | null>(null);

/**
 * Who writes 情况说明 in this pane: typed once, kept until the pane is closed and nowhere else, so that nobody signs with the name of
 * the colleague who had the workbook open before.
 */
export function AuthorProvider({ children }: { readonly children: ReactNode }) {
  const [name, remember] = useState("");
  const author = useMemo(() => ({ name, remember }), [name]);
  return <AuthorContext.Provider value={author}>{children}</AuthorContext.Provider>;
}

export function useAuthor(): Author {
  const author = useContext(AuthorContext);
  if (author === null) throw new Error("useAuthor outside of AuthorProvider");
  return author;
}
