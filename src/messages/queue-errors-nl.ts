/** Wat er mis is met een wachtrij van taken en de Redis waar die in staat, in het Nederlands. */
import type { ErrorSentences } from "./error-sentences.ts";

export const queueErrorsNl = {
  QUEUE_URL_INVALID: ({ text }) =>
    `"${text}" is niet het adres van een wachtrij. Schrijf redis://HOST, redis://HOST:POORT/DATABASE of redis://:WACHTWOORD@HOST, met rediss:// voor TLS; andere tekens dan letters en cijfers in een wachtwoord als %40 en dergelijke.`,
  QUEUE_UNREACHABLE: ({ host, port, reason }) =>
    `Er is geen Redis op ${host}, poort ${port}: ${systemReasons[reason] ?? reason}. Controleer het adres en de firewall, of start er een op die machine: redis-server --port ${port}`,
  QUEUE_PASSWORD: ({ host, port, reason }) =>
    reason === "wrong"
      ? `De Redis op ${host}, poort ${port}, aanvaardt deze gebruiker of dit wachtwoord niet. Verbeter het in het adres: redis://GEBRUIKER:WACHTWOORD@${host}`
      : `De Redis op ${host}, poort ${port}, vraagt een wachtwoord. Geef het in het adres: redis://:WACHTWOORD@${host}`,
  QUEUE_TOO_OLD: ({ version, least }) =>
    `De Redis is van versie ${version}, en ${least} of later is nodig. Installeer een latere, of Valkey.`,
  QUEUE_EVICTS: ({ policy }) =>
    `De Redis gooit weg wat erin staat als hij vol is (maxmemory-policy ${policy}), zodat er taken zouden verdwijnen. Stel het anders in: redis-cli config set maxmemory-policy noeviction`,
  QUEUE_FULL: ({ host, port }) =>
    `De Redis op ${host}, poort ${port}, heeft geen geheugen over. Geef hem meer (maxmemory), of haal weg wat anderen er bewaren, en begin opnieuw: wat berekend is, blijft bewaard.`,
  QUEUE_LOST: ({ host, port }) =>
    `De verbinding met de Redis op ${host}, poort ${port}, is verbroken en kwam niet terug. Kijk of hij draait, en begin opnieuw: wat berekend is, blijft bewaard.`,
  QUEUE_REFUSED: ({ host, port, text }) =>
    `Wat antwoordt op ${host}, poort ${port}, doet niet wat een Redis voor zijn gebruikers doet: "${text}". Controleer het adres, het nummer van de database en de rechten van de gebruiker.`,
  QUEUE_OTHER_VERSION: ({ title, wanted, here }) =>
    `De studie "${title}" is voor anderen: ze vraagt ${wanted.join(", ")}, en deze worker heeft ${here.join(", ")}. Start hier een worker van dezelfde versie, of de studie met deze.`,
  QUEUE_STUDY_BAD: ({ digest }) =>
    `Wat de Redis als studie ${digest.slice(0, 16)} heeft, is geen studie, of niet de studie die er is neergezet; de taken ervan blijven liggen, en simulate zet zijn eigen studie er opnieuw neer. Iets anders schrijft in de Redis: laat alleen de workers toe, met een wachtwoord of een firewall.`,
  QUEUE_JOB_LOST: ({ job }) =>
    `Elke worker die taak ${job} op zich nam, hield zonder bericht op. Misschien vraagt die meer geheugen dan ze hebben: reken hem alleen uit op een grotere machine, met simulate --only ${job}`,
  QUEUE_RESULT_BAD: ({ job }) =>
    `Wat er voor taak ${job} terugkwam, was keer op keer geen uitkomst ervan. Iets anders schrijft in de Redis: laat er met een wachtwoord of een firewall alleen de workers toe, en begin opnieuw.`,
} satisfies Partial<ErrorSentences>;

const systemReasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: "daar luistert niets",
  ENOTFOUND: "die host is onbekend",
  EAI_AGAIN: "die host is onbekend",
  ETIMEDOUT: "er komt geen antwoord",
  EHOSTUNREACH: "er is geen weg naar die host",
  ENETUNREACH: "er is geen weg naar die host",
};
