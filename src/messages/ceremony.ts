/** What is said of sources and ceremony, by language. */
import { ceremonyEn, type Ceremony } from "./ceremony-en.ts";
import { ceremonyNl } from "./ceremony-nl.ts";
import type { Language } from "./language.ts";

export const ceremonies: Readonly<Record<Language, Ceremony>> = { en: ceremonyEn, nl: ceremonyNl };
