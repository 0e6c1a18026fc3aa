/** The page is a static export: no server of ours ever sees a record. */
export default {
	output: "export",
	trailingSlash: true,
	reactStrictMode: true,
	devIndicators: false,
	images: { unoptimized: true },
	typescript: { ignoreBuildErrors: true },
};
