/** A calendar day as "2019-03-05". ISO text compares, hashes and prints as a date should; there is no time zone in it. */
export type IsoDate = string;
