// First script of the pane's page: stands in for Microsoft's loader before the library is loaded.
import { installOffice } from "../simulator/officeShim";
import { surroundingHost } from "./paneHost";

window.bangfuConnect = installOffice(window, surroundingHost().profile);
