/** The contract of a page of the wall. */
import type { ComponentType } from "react";
import type { WallBoard } from "@/lib/trends/wall";

/** What a page is drawn from. */
export interface SlideProps {
	readonly board: WallBoard;
	/** CSS pixels of ordinary type on the wall; everything is measured by it. */
	readonly unit: number;
	/** CSS pixels that the page has beneath its title. */
	readonly height: number;
}

/** One page of the wall. */
export interface Slide {
	readonly id: string;
	readonly title: string;
	readonly Body: ComponentType<SlideProps>;
}
