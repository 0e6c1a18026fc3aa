/** What a narrative tells of an event and its victim, before any dimension asks. */
import type { CivilMoment } from "@/lib/base/civil";
import type { Finding } from "./finding";

/** An inclusive range of full years; low = high when exact. */
export interface YearsOfAge {
	readonly low: number;
	readonly high: number;
}

/** A wall-clock moment; `hasClock` false where only the day is told, the clock then being midnight. */
export interface ToldMoment {
	readonly moment: CivilMoment;
	readonly hasClock: boolean;
}

/** What is told of the victim: never of the suspect, nor of who reported for the victim. */
export interface VictimFacts {
	/** Id of `GENDERS`. */
	readonly gender: Finding<string> | null;
	readonly age: Finding<YearsOfAge> | null;
	/** Id of `OCCUPATIONS`. */
	readonly occupation: Finding<string> | null;
	/** Id of `EDUCATIONS`. */
	readonly education: Finding<string> | null;
	/** Id of `MARITAL_STATES`. */
	readonly marital: Finding<string> | null;
	/** Address of the hukou as written. */
	readonly hukou: Finding<string> | null;
	/** Address of the residence as written. */
	readonly residence: Finding<string> | null;
	/** Firm or institution as written. */
	readonly employer: Finding<string> | null;
	/** The victim's name as written, for telling which victim of an event is described. */
	readonly name: Finding<string> | null;
}

/** What is told of the money and the hours. */
export interface CourseFacts {
	/** The loss of the event in 1/100 yuan; 0 = nothing was lost. */
	readonly lossFen: Finding<number> | null;
	/** Payments to the suspects; 0 = none was made. */
	readonly transferCount: Finding<number> | null;
	readonly occurFrom: Finding<ToldMoment> | null;
	readonly lastTransfer: Finding<ToldMoment> | null;
}

/** What is told of how it was done and what was done against it; values are ids of the lists in `data/`. */
export interface SchemeFacts {
	readonly category: Finding<string> | null;
	readonly subtype: Finding<string> | null;
	readonly contactChannel: Finding<string> | null;
	readonly scamMedium: Finding<string> | null;
	readonly paymentChannel: Finding<string> | null;
	readonly priorHistory: Finding<string> | null;
	readonly prevention: Finding<string> | null;
	readonly shield: Finding<string> | null;
	readonly intervention: Finding<string> | null;
}

/** Everything a narrative tells. */
export interface NarrativeReading extends VictimFacts, CourseFacts, SchemeFacts {}
