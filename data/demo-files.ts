/** SHA-256 of the demonstration exports in `data/demo`, written by `npm run demo`: records from them mark every report 演示数据. */

export const DEMO_FILE_HASHES: readonly string[] = [];
