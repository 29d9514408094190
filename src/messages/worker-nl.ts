/** Wat `worker` zegt, en `simulate` over de wachtrij waar het op wacht, in het Nederlands. */
import { count } from "./count-nl.ts";
import type { WorkerWords } from "./worker-en.ts";

export const workerNl: WorkerWords = {
  started: (place, workers) =>
    `Wacht op taken van ${place}, ${workers === 1 ? "één tegelijk" : `${workers} tegelijk`}. Ctrl-C stopt dit.`,
  study: (title) => `Studie "${title}": er worden taken berekend.`,
  left: (job) => `Een worker is weg; zijn taak is er voor anderen: ${job}.`,
  lost: (place) => `De verbinding met ${place} is verbroken; ongeveer een minuut lang wordt het opnieuw geprobeerd.`,
  back: (place) => `De verbinding met ${place} is er weer.`,
  totals: (computed, handedBack) =>
    `Gestopt. ${count(computed, "taak", "taken")} berekend${handedBack > 0 ? `; ${handedBack} teruggegeven aan andere workers` : ""}.`,
  alone: "Geen worker van deze versie neemt taken aan. Start er een op elke machine die moet rekenen:",
};
