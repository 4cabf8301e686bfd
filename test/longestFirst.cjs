const { join } = require("node:path");
const { default: Sequencer } = require("@jest/test-sequencer");

/** In this order; what starts last should be short, or one core waits for another at the end. */
const FOLDERS = ["browser", "host", "taskpane", "checks", "cli"];

/** Jest knows how long a file took only after a first run, and goes by its size until then: a browser test is a short file that takes long. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => [...FOLDERS, ""].findIndex((folder) => path.includes(join("test", folder, "/")));
    return [...super.sort(tests)].sort((one, other) => place(one) - place(other));
  }
};
