/** The headless desk: the same library as the page, on the command line; JSON on stdout, everything else on stderr. */
import { runDesk } from "./desk/run";

process.exitCode = await runDesk(process.argv.slice(2));
