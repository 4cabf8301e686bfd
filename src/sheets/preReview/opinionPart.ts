import { sideBySide, value } from "./formGrid";
import type { FormPart } from "./formPage";

const OPINIONS = [
  { name: "居委会\n意见", signers: "经办人（签名）：                 负责人（签名）：" },
  { name: "街镇\n工作组\n意见", signers: "经办人（签名）：                 负责人（签名）：" },
  { name: "区服务社\n预审意见", signers: "经办人（签名）：                 负责人（签名）：" },
] as const;

/** 15 mm is the least for a signature and a stamp; the page is shrunk to about three quarters. */
const LEAST = 57;
const MOST = 110;
export const LEAST_OPINIONS = OPINIONS.length * LEAST;
const SPACE = 15;

/** The boxes for opinions and stamps; they share what is left of the page, in points, and never get too small to sign. */
export function opinionParts(room: number): FormPart[] {
  const height = Math.floor(Math.min(MOST, Math.max(LEAST, room / OPINIONS.length)));
  const blankLines = Math.max(1, Math.floor((height - 2 * SPACE - 6) / SPACE));
  return OPINIONS.map(({ name, signers }) => ({
    name,
    rows: [
      {
        cells: sideBySide([
          value(`意见：${"\n".repeat(blankLines)}\n${signers}            （盖章）            年    月    日`, 12, "signature"),
        ]),
        height,
      },
    ],
  }));
}
