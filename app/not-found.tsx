/** What an address without a page says. */
export default function NotFound() {
	return (
		<main>
			<h1>没有这个页面</h1>
			<p>
				请核对地址，或<a href="/">返回晨报</a>。
			</p>
		</main>
	);
}
