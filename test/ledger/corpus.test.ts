import { readLedger } from "../../src/ledger/readLedger";
import { judge, noScore } from "./corpus/judge";
import { madeUpBook } from "./corpus/madeUpBook";

const WORKBOOKS = 1000;

test(`${WORKBOOKS} made-up workbooks are read exactly: every header, column, row and cell, and no wrong guess`, () => {
  const score = noScore();
  for (let seed = 1; seed <= WORKBOOKS; seed++) {
    const book = madeUpBook(seed);
    judge(book, readLedger(book.sheets), score);
  }
  const { differences, ...counts } = score;
  expect(differences.slice(0, 20)).toEqual([]);
  expect(counts).toMatchObject({
    workbooks: WORKBOOKS,
    headers: counts.tables,
    columnsRight: counts.columns,
    wrongGuesses: 0,
    rowsRight: counts.rows,
    cellsRight: counts.cells,
  });
});
