import { Disclosure } from "../parts/Disclosure";
import { PreviewSheets } from "./PreviewSheets";

/** How the sheets would be read, before anything is checked; read when it is opened, so that the pane starts at once. */
export const CheckPreview = () => (
  <Disclosure level={2} title="将检查哪些表、哪些列">
    <PreviewSheets />
  </Disclosure>
);
