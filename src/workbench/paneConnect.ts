// Second script of the pane's page: connects the loaded library with the simulated Excel around it.
import { surroundingHost } from "./paneHost";

window.bangfuConnect?.(surroundingHost().makeBridge());
