/** The frame around every page: language, title, and (once they exist) the providers. */
import type { Metadata } from "next";
import type { ReactNode } from "react";

export const metadata: Metadata = { title: "反诈研判台", robots: "noindex" };

export default function RootLayout({ children }: { readonly children: ReactNode }) {
	return (
		<html lang="zh-CN">
			<body>{children}</body>
		</html>
	);
}
