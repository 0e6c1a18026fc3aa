/** A caveat or hint, told apart from findings by a word and not by colour alone. */
import type { NoteBlock } from "@/lib/blocks/block";
import styles from "./note.module.css";

export function NoteView({ block }: { readonly block: NoteBlock }) {
	if (block.tone === "plain") return <p className={styles.plain}>{block.text}</p>;
	return (
		<p className={styles.warning}>
			<strong>注意</strong>
			<span>{block.text}</span>
		</p>
	);
}
