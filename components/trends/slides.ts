/** The pages of the wall in the order of their rotation: adding one is one line here. */
import type { Slide } from "./slide";
import { ClassesSlide } from "./slides/ClassesSlide";
import { HeadlineSlide } from "./slides/HeadlineSlide";
import { MonthsSlide } from "./slides/MonthsSlide";
import { OverlaySlide } from "./slides/OverlaySlide";
import { RankingSlide } from "./slides/RankingSlide";
import { TargetsSlide } from "./slides/TargetsSlide";

/** All pages. */
export const SLIDES: readonly [Slide, ...Slide[]] = [
	{ id: "headline", title: "今年以来", Body: HeadlineSlide },
	{ id: "months", title: "近十三个月与上年同月", Body: MonthsSlide },
	{ id: "overlay", title: "与前三年同期累计", Body: OverlaySlide },
	{ id: "targets", title: "目标与损失构成", Body: TargetsSlide },
	{ id: "ranking", title: "村居同组对比", Body: RankingSlide },
	{ id: "classes", title: "类别与变化来源", Body: ClassesSlide },
];
