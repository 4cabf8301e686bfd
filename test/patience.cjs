// A slow or busy computer is no failure: what a test of a page waits for may take its time.
if (typeof document !== "undefined") require("@testing-library/dom").configure({ asyncUtilTimeout: 30_000 });
