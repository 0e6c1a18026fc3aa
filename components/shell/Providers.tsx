/** Everything a page stands in, from the outside in: theme, engine, workspace, frame. */
"use client";

import type { ReactNode } from "react";
import { EngineProvider } from "@/components/state/EngineProvider";
import { WorkspaceProvider } from "@/components/state/WorkspaceProvider";
import { ThemeProvider } from "@/components/ui/ThemeProvider";
import { Gate } from "./Gate";
import { ShellFrame } from "./ShellFrame";

export function Providers({ children }: { readonly children: ReactNode }) {
	return (
		<ThemeProvider>
			<EngineProvider>
				<Gate>
					<WorkspaceProvider>
						<ShellFrame>{children}</ShellFrame>
					</WorkspaceProvider>
				</Gate>
			</EngineProvider>
		</ThemeProvider>
	);
}
