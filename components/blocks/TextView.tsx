/** A generated paragraph the officer may correct in place. */
"use client";

import { EditableText } from "@/components/ui/EditableText";
import type { TextBlock } from "@/lib/blocks/block";
import type { BlockActions } from "./block-actions";

interface Props {
	readonly block: TextBlock;
	readonly actions: BlockActions;
}

const SHOWN_IN_NAME = 12;

export function TextView({ block, actions }: Props) {
	return (
		<EditableText
			label={`文字“${block.text.slice(0, SHOWN_IN_NAME)}…”`}
			value={block.text}
			original={actions.originalText(block.id)}
			onSave={(text) => actions.editText(block.id, text)}
			onReset={() => actions.editText(block.id, null)}
			isReadOnly={actions.isReadOnly ?? false}
		/>
	);
}
