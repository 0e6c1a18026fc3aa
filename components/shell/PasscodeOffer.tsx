/** Offers a passcode at first start: why, what it costs, now or later. */
"use client";
import { Alert, Button } from "antd";
import { useState } from "react";
import { NewPasscode } from "@/components/ui/NewPasscode";
import { Panel } from "@/components/ui/Panel";
import { useTask } from "@/components/ui/use-task";
import styles from "./lock.module.css";

interface Props {
	/** Encrypts everything under the passcode; rejects with an AppError. */
	readonly onSet: (passcode: string) => Promise<void>;
	readonly onDecline: () => void;
}

export function PasscodeOffer({ onSet, onDecline }: Props) {
	const [isOpen, setOpen] = useState(false);
	const [passcode, setPasscode] = useState<string | null>(null);
	const { isBusy, problem, run } = useTask();
	const set = () => {
		if (passcode !== null) run(() => onSet(passcode));
	};
	return (
		<Panel id="passcode-offer" title="要不要设置口令？">
			<div className={styles.offer}>
				<p>
					导入的资料会保存在这台电脑的浏览器里，下次打开接着用。设了口令，资料就用它加密：电脑丢失、硬盘被拆走或别人用这台电脑时，没有口令看不到任何姓名、号码和案情；离开一会儿也会自动锁定。
				</p>
				<p>
					<strong>忘记口令无法找回，只能清空全部资料</strong>后重新导入或用备份恢复。请记牢，并定期备份。
				</p>
				{isOpen && <NewPasscode label="新口令" onChange={setPasscode} onEnter={set} isDisabled={isBusy} />}
				<div className={styles.buttons}>
					{isOpen ? (
						<Button type="primary" disabled={passcode === null} loading={isBusy} onClick={set}>
							设置口令
						</Button>
					) : (
						<Button type="primary" onClick={() => setOpen(true)}>
							现在设置
						</Button>
					)}
					<Button disabled={isBusy} onClick={onDecline}>
						以后再说
					</Button>
					<span className={styles.quiet}>以后可在“设置 · 安全”中设置。</span>
				</div>
				<div aria-live="polite">
					{isBusy && <p className={styles.quiet}>正在用口令加密已有的资料…</p>}
					{problem !== null && <Alert type="error" showIcon title={problem} />}
				</div>
			</div>
		</Panel>
	);
}
