/** What is left when the passcode is forgotten: nobody can recover it, so everything must be removed to begin anew. */
"use client";
import { useEffect, useRef } from "react";
import { TypedConfirm } from "@/components/ui/TypedConfirm";
import styles from "./lock.module.css";

interface Props {
	readonly onWipe: () => Promise<void>;
	readonly onCancel: () => void;
}

export function ForgottenPasscode({ onWipe, onCancel }: Props) {
	const heading = useRef<HTMLHeadingElement>(null);
	// The explanation is read before anything is typed.
	useEffect(() => heading.current?.focus(), []);
	return (
		<section aria-labelledby="forgotten-heading" className={styles.forgottenBox}>
			<h2 id="forgotten-heading" ref={heading} tabIndex={-1}>
				忘记口令怎么办
			</h2>
			<p>
				口令没有存在任何地方，资料是用它加密的：
				<strong>谁也无法找回口令，也没有别的办法打开这些资料</strong>，包括开发人员。
			</p>
			<p>
				唯一的办法是清空：本机上的全部记录、设置、修改和日志都会永久删除，然后从空的工作区重新开始，再导入原始文件，或用备份文件恢复（需要备份文件自己的口令）。
			</p>
			<TypedConfirm phrase="清空全部数据" busyText="正在清空…" onConfirm={onWipe} onCancel={onCancel} />
		</section>
	);
}
