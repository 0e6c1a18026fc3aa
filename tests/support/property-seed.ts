/** Property tests draw from one seed, so that a run can be repeated; FC_SEED=random (or a number) explores further. */
import fc from "fast-check";

const FIXED = 20_260_511;
const wish = process.env.FC_SEED;

if (wish !== "random") fc.configureGlobal({ seed: wish === undefined ? FIXED : Number(wish) });
