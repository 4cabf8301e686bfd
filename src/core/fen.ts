/**
 * An amount of money in fen (1/100 元).
 * An integer, unless the cell itself holds more than two decimals (finding C114); then it is the double nearest to the
 * exact value, which reading at 15 significant digits keeps unambiguous, so comparing with a whole number of fen is exact.
 */
export type Fen = number;
