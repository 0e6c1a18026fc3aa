/** SHA-256 of the demonstration exports in `data/demo`, written by `npm run demo`: records from them mark every report 演示数据. */

export const DEMO_FILE_HASHES: readonly string[] = [
	"200096b428c9bb58a33efaf1f4bd97f654a75b910eac469d8b7622a1a3558069",
	"6bed4d2e4c37d22ad1895f23ec7438795e9e5eb57cad9715ba40b6a71a605153",
	"e2329c91e21f12b4c01b98c8ee8c7e966103ef346438395f0bd901da42c4f01f",
	"da92f64eafd4bb1c9a01c2486b5a602ea35160e02c53606157f38c837e3ed313",
	"31bbc6bdb210a4b1510e18670945c4f4d552a543f4fb12f8d3915cab61ecd9a6",
	"f77aef8084c9372e150537d1fa6bacba7291c5874ce88e2f6ea3fa286eb2608f",
	"44bf45f2a8ac1d25fe97d130e3b83159c93febc8f3a817dd80455ca2d288a6ed",
	"c43f32b521d4fb16456664a918c3f429e95ac1c6df4051d25b4914c833339cca",
	"ef1c61e37855fb2ded6ea2ec812abebadb21658e43bd180cd6e8d9cf13de0df2",
	"984f6f7e3a4df7b5ad055296ef05cba7891b55fffd3274c8865cd0d526b8ffdf",
];
