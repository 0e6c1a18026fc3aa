/** The demonstration exports that lie beside the page, fetched from our own origin. */
import { AppError } from "@/lib/base/errors";

async function fetched(name: string): Promise<Response> {
	const response = await fetch(`/demo/${name.split("/").map(encodeURIComponent).join("/")}`);
	if (!response.ok)
		throw new AppError("demo_missing", `演示数据“${name}”不在本机，请重新执行 npm start 生成页面。`);
	return response;
}

/** They were written when they were copied here, which says nothing about them. */
const UNWRITTEN = { lastModified: 0 };

/** All demonstration files, as if the officer had dropped them. */
export async function fetchDemoFiles(): Promise<readonly File[]> {
	const manifest: unknown = await (await fetched("manifest.json")).json();
	const files = (manifest as { files: readonly { name: string }[] }).files;
	return Promise.all(
		files.map(async ({ name }) => new File([await (await fetched(name)).blob()], name, UNWRITTEN)),
	);
}
