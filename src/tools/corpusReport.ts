import { readLedger } from "../ledger/readLedger";
import { judge, noScore } from "../../test/ledger/corpus/judge";
import { madeUpBook } from "../../test/ledger/corpus/madeUpBook";

/** Reads made-up workbooks and prints how much of them is read right: node src/tools/run.mjs src/tools/corpusReport.ts [count] [first seed]. */
const [count = 1000, first = 1] = process.argv.slice(2).map(Number);
const score = noScore();
const started = performance.now();
for (let seed = first; seed < first + count; seed++) {
  const book = madeUpBook(seed);
  judge(book, readLedger(book.sheets), score);
}
const share = (part: number, whole: number): string => `${part}/${whole} (${whole === 0 ? "-" : ((part / whole) * 100).toFixed(2)} %)`;
console.log(
  `${score.workbooks} workbooks, ${score.sheets} sheets, ${score.tables} ledgers, ${((performance.now() - started) / 1000).toFixed(1)} s`,
);
console.log(`headers found        ${share(score.headers, score.tables)}`);
console.log(`columns right        ${share(score.columnsRight, score.columns)}`);
console.log(`rows right           ${share(score.rowsRight, score.rows)}`);
console.log(`cells right          ${share(score.cellsRight, score.cells)}, of them ${score.refusals} to be refused with a reason`);
console.log(`questions asked      ${score.questions} needed, ${score.needlessQuestions} about other columns`);
console.log(`wrong guesses        ${score.wrongGuesses}`);
for (const difference of score.differences.filter((text) => !text.includes("no row")).slice(0, 60)) console.log(difference);
