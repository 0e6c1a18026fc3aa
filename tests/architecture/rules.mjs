/** Turns the two tables of the house into rules for dependency-cruiser; nothing else decides who may import whom. */
import { FLOORS, KEYS } from "./floors.mjs";

const inside = (rooms) => `^(${rooms.join("|")})/`;
const modulePath = (name) => `(^|/)node_modules/(@types/)?${name}(/|$)`;
const GUARDED = "^(app|components|lib|data|scripts)/";

/** A room sees only the floors below it: everything on its own floor or above is forbidden. */
function floorRules(floors) {
	return floors.flatMap((rooms, height) =>
		rooms.map((room) => ({
			name: `floor: ${room}`,
			severity: "error",
			comment: "a room imports lower floors only, never its neighbours",
			from: { path: inside([room]) },
			to: { path: inside(floors.slice(height).flat()), pathNot: inside([room]) },
		})),
	);
}

function keyRules(keys) {
	return Object.entries(keys).map(([name, files]) => ({
		name: `key: ${name}`,
		severity: "error",
		comment: "a package opens one door",
		from: { path: GUARDED, pathNot: files.map((file) => `^${file}$`) },
		to: { path: modulePath(name) },
	}));
}

const HOUSE_RULES = (keys) => [
	{
		name: "no-circle",
		severity: "error",
		comment: "type imports included",
		from: {},
		to: { circular: true },
	},
	{
		name: "resolvable",
		severity: "error",
		comment: "what is imported must exist and be declared in package.json",
		from: { path: GUARDED },
		to: { couldNotResolve: true },
	},
	{
		name: "listed-packages",
		severity: "error",
		comment: "a package without a line in KEYS is refused",
		from: { path: GUARDED },
		to: { path: "(^|/)node_modules/", pathNot: Object.keys(keys).map(modulePath) },
	},
	{
		name: "browser-only",
		severity: "error",
		comment: "what runs in the browser knows no Node",
		from: { path: "^(app|components|lib|data)/", pathNot: "^lib/engine/native\\.ts$" },
		to: { dependencyTypes: ["core"] },
	},
	{
		name: "nobody-imports-scripts-or-tests",
		severity: "error",
		from: { path: "^(app|components|lib|data)/" },
		to: { path: "^(scripts|tests)/" },
	},
	{
		name: "scripts-are-headless",
		severity: "error",
		comment: "scripts may use all of lib, and no screen",
		from: { path: "^scripts/" },
		to: { path: "^(app|components)/" },
	},
];

/** All rules of a house given as tables. */
export function rulesOf(floors = FLOORS, keys = KEYS) {
	return [...floorRules(floors), ...keyRules(keys), ...HOUSE_RULES(keys)];
}
