/** The clauses of a scheme as cards: each with its sentence as it would be printed, its parameters, and what is wrong with it. */
"use client";

import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Card, Dropdown } from "antd";
import { CLAUSE_KINDS, type Clause, type ClauseKindId, clauseSentence } from "@/lib/assessment/clauses";
import type { Scheme } from "@/lib/assessment/scheme";
import type { SchemeFault } from "@/lib/assessment/validate";
import styles from "./assessment.module.css";
import { clauseFields } from "./clause-fields";
import { FaultList } from "./FaultList";
import { Fields } from "./FieldInput";
import { withItem, withMoved, withoutItem } from "./field";

interface Props {
	readonly scheme: Scheme;
	readonly faults: readonly SchemeFault[];
	readonly onScheme: (scheme: Scheme) => void;
}

/** An id that no clause of the scheme has: the kind with the first free number. */
export function freeId(kind: ClauseKindId, clauses: readonly Pick<Clause, "id">[]): string {
	const taken = new Set(clauses.map(({ id }) => id));
	for (let number = 1; ; number += 1) if (!taken.has(`${kind}-${number}`)) return `${kind}-${number}`;
}

/** The kinds that a scheme may have: an index is made of indicators, points of everything else. */
function kindsOf({ kind }: Pick<Scheme, "kind">): readonly ClauseKindId[] {
	const ids = Object.keys(CLAUSE_KINDS) as readonly string[] as readonly ClauseKindId[];
	return ids.filter((id) => (id === "indicator") === (kind === "index"));
}

interface CardProps extends Props {
	readonly clause: Clause;
	readonly at: number;
}

function ClauseCard({ scheme, clause, at, faults, onScheme }: CardProps) {
	const { clauses } = scheme;
	const put = (next: readonly Clause[]) => onScheme({ ...scheme, clauses: next });
	const own = faults.filter((fault) => fault.clause === clause.id);
	const name = `第${at + 1}条“${clause.title}”`;
	return (
		<Card
			size="small"
			title={`第${at + 1}条　${clause.title}（${CLAUSE_KINDS[clause.kind].label}）`}
			extra={
				<span className={styles.row}>
					<Button
						size="small"
						aria-label={`${name}上移`}
						icon={<ArrowUpOutlined aria-hidden="true" />}
						disabled={at === 0}
						onClick={() => put(withMoved(clauses, at, -1))}
					/>
					<Button
						size="small"
						aria-label={`${name}下移`}
						icon={<ArrowDownOutlined aria-hidden="true" />}
						disabled={at === clauses.length - 1}
						onClick={() => put(withMoved(clauses, at, 1))}
					/>
					<Button
						size="small"
						danger
						aria-label={`删去${name}`}
						icon={<DeleteOutlined aria-hidden="true" />}
						onClick={() => put(withoutItem(clauses, at))}
					/>
				</span>
			}
		>
			<p className={styles.sentence}>{clauseSentence(clause, scheme)}</p>
			<Fields fields={clauseFields(clause)} onChange={(next) => put(withItem(clauses, at, next))} />
			<FaultList faults={own.map(({ words }) => words)} />
		</Card>
	);
}

export function ClauseCards({ scheme, faults, onScheme }: Props) {
	const { clauses } = scheme;
	const add = (kind: ClauseKindId) =>
		onScheme({ ...scheme, clauses: [...clauses, CLAUSE_KINDS[kind].standard(freeId(kind, clauses))] });
	const kinds = kindsOf(scheme);
	return (
		<div className={styles.stack}>
			<ol className={styles.clauses}>
				{clauses.map((clause, at) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: an imported file may hold one id twice, which is a fault to be mended here
					<li key={`${at}.${clause.id}`}>
						<ClauseCard scheme={scheme} clause={clause} at={at} faults={faults} onScheme={onScheme} />
					</li>
				))}
			</ol>
			<Dropdown
				trigger={["click"]}
				menu={{
					items: kinds.map((key) => ({ key, label: CLAUSE_KINDS[key].label })),
					onClick: ({ key }) => {
						const kind = kinds.find((id) => id === key);
						if (kind !== undefined) add(kind);
					},
				}}
			>
				<Button icon={<PlusOutlined aria-hidden="true" />}>增加条款</Button>
			</Dropdown>
		</div>
	);
}
