/** The first address: the morning briefing moves in here. */
export default function Page() {
	return (
		<main>
			<h1>反诈研判台</h1>
		</main>
	);
}
