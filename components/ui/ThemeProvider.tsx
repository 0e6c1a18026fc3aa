/** Mounts the theme once around the whole desk: style variables, Ant Design in Chinese, and its messages. */
"use client";

import "./base.css";
import "./print.css";
import { createCache, extractStyle, StyleProvider } from "@ant-design/cssinjs";
import { App, ConfigProvider } from "antd";
import zhCN from "antd/es/locale/zh_CN";
import { useServerInsertedHTML } from "next/navigation";
import { type ReactNode, useState } from "react";
import { ANTD_THEME, CSS_VARIABLES } from "./theme-tokens";

interface Props {
	readonly children: ReactNode;
}

/** A browser writes to the disk what stands in fields, to fill them again after a restart; none of it is encrypted. */
const UNREMEMBERED = { autoComplete: "off" };

/** Puts Ant Design's styles into the exported page, so that the first paint is already dressed. */
function StyleRegistry({ children }: Props) {
	const [cache] = useState(() => createCache());
	useServerInsertedHTML(() => {
		const css = extractStyle(cache, { plain: true, once: true });
		return css.length === 0 ? null : (
			<style data-rc-order="prepend" data-rc-priority="-1000">
				{css}
			</style>
		);
	});
	return <StyleProvider cache={cache}>{children}</StyleProvider>;
}

export function ThemeProvider({ children }: Props) {
	return (
		<StyleRegistry>
			<style href="yanpan-variables" precedence="low">
				{CSS_VARIABLES}
			</style>
			<ConfigProvider
				locale={zhCN}
				theme={ANTD_THEME}
				button={{ autoInsertSpace: false }}
				wave={{ disabled: true }}
				input={UNREMEMBERED}
				textArea={UNREMEMBERED}
			>
				<App component={false}>{children}</App>
			</ConfigProvider>
		</StyleRegistry>
	);
}
