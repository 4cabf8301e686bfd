import { TextDecoder, TextEncoder } from "node:util";

// jsdom has neither, and fflate looks for them when it is loaded: import this file first.
Object.assign(globalThis, { TextDecoder, TextEncoder });
