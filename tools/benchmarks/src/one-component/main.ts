import { compose } from "@stackmon/alloy-river";
import * as loki from "@stackmon/alloy-river/loki";

const store = loki.write("store", { endpoint: [{ url: "http://127.0.0.1:3100/loki/api/v1/push" }] });
if (!compose("hub", [store]).ok) throw new Error("refused");
