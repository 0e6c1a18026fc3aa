/** The frame around every page: language, title, theme, engine, workspace and the ways to the screens. */
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Providers } from "@/components/shell/Providers";

export const metadata: Metadata = { title: "反诈研判台", robots: "noindex" };

export default function RootLayout({ children }: { readonly children: ReactNode }) {
	return (
		<html lang="zh-CN">
			<body>
				<Providers>{children}</Providers>
			</body>
		</html>
	);
}
