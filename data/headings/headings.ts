/** The shape of a list of headings: what one kind of export may write over a column, by the field it feeds. */

/**
 * Field id → headings, the most usual first. A key `field@part` names columns that each stand for a record of their own
 * (亲情号 beside 紧急联系人, one column an item of a ledger): `part` goes to the field that tells these records apart.
 */
export type Headings = Readonly<Record<string, readonly string[]>>;
