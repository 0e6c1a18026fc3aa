/** Stops on a Node that is too old, before anything newer is even parsed; imported first by both commands. */
const wanted = [20, 19];
const found = process.versions.node.split(".").map(Number);

if (found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < wanted[1])) {
	console.error(
		`需要 Node.js ${wanted.join(".")} 或更新版本，当前为 ${process.versions.node}。请到 Node.js 官网安装长期支持版后重试。\n` +
			`Node.js ${wanted.join(".")} or newer is needed, this is ${process.versions.node}.`,
	);
	process.exit(1);
}
