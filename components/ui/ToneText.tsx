/** A phrase coloured by what it means, with the mark and the word that say the same without colour. */
import { TONES, type Tone } from "@/data/theme";
import styles from "./tone-text.module.css";

interface Props {
	readonly tone: Tone;
	readonly text: string;
	/** Replaces the tone's own word; empty leaves only the mark. */
	readonly word?: string | undefined;
}

export function ToneText({ tone, text, word }: Props) {
	const said = word ?? TONES[tone].word;
	return (
		<span className={`${styles.tone} ${styles[tone]} yp-num`}>
			{text}
			{tone !== "none" && (
				<span className={styles.badge}>
					<span aria-hidden="true">{TONES[tone].mark}</span>
					{said !== "" && <span>{said}</span>}
				</span>
			)}
		</span>
	);
}
