/** A question as a municipality might have worded it, and the item of `surveys/ivaretatt` that it asks. */
export interface Reworded {
  readonly asked: string;
  readonly item: string;
}

/** A person who knows the survey would be sure. Invented for the tests: bokmål, nynorsk, typos, shortened, reordered. */
export const surelySame: readonly Reworded[] = [
  { asked: "Har dere fast kontaktperson i tjenesten?", item: "kontaktperson" },
  { asked: "Har de ein fast kontaktperson i tenesta?", item: "kontaktperson" },
  { asked: "Er det en fast kontaktperson for deg i tjenestene?", item: "kontaktperson" },
  { asked: "Har du fått en fast kontaktprson i tjenesten", item: "kontaktperson" },
  { asked: "Fast kontaktperson", item: "kontaktperson" },
  { asked: "Fast kontaktperson i tenestene", item: "kontaktperson" },
  { asked: "12. Fast kontaktperson?", item: "kontaktperson" },
  { asked: "Har dokker ein fast kontaktperson i tenesta?", item: "kontaktperson" },
  { asked: "Har du fått tilbud om nok samtaler?", item: "samtaler_nok" },
  { asked: "Har de fått tilbod om nok samtalar ut frå behova dykkar?", item: "samtaler_nok" },
  { asked: "Ut fra behovet ditt, har du fått tilbud om nok samtaler?", item: "samtaler_nok" },
  { asked: "Hvordan er du blitt møtt av tjenestene?", item: "moett" },
  { asked: "Korleis vert du møtt av tenesta?", item: "moett" },
  { asked: "Korleis har dykk blitt møtt av tenestene?", item: "moett" },
  { asked: "Har den du er pårørende for, koordinator?", item: "koordinator" },
  { asked: "Er det laget individuell plan, eller er den under arbeid?", item: "individuell_plan" },
  { asked: "Er det laga individuell plan eller er slik plan under arbeid?", item: "individuell_plan" },
  { asked: "Er individuell plan (IP) laget eller under arbeid?", item: "individuell_plan" },
  { asked: "I hvor stor grad er du involvert i arbeidet med individuell plan?", item: "ip_involvert" },
  { asked: "I kva grad er du blitt involvert i arbeidet med individuell plan?", item: "ip_involvert" },
  { asked: "Involvert i arbeidet med den individuelle planen", item: "ip_involvert" },
  { asked: "I hvilken grad er avlastningen tilstrekkelig?", item: "avlastning_nok" },
  { asked: "I kva grad har avlastinga vore tilstrekkeleg for dykk?", item: "avlastning_nok" },
  { asked: "Har avlastningen vært tilstrekkelig?", item: "avlastning_nok" },
  { asked: "I hvilken grad har avlasningen vært tilstrekelig", item: "avlastning_nok" },
  { asked: "Har du fått opplæringen som er bestemt i vedtaket?", item: "opplaering_vedtak" },
  { asked: "Hvordan opplever du omsorgsoppgavene dine?", item: "omsorg_opplevelse" },
  { asked: "Korleis opplever de omsorgsoppgåvene? Fleire kryss er mogleg.", item: "omsorg_opplevelse" },
  { asked: "Hva bekymrer du deg for? (sett gjerne flere kryss)", item: "bekymringer" },
  { asked: "Kva bekymrar dykk?", item: "bekymringer" },
  { asked: "Hva er du bekymret for?", item: "bekymringer" },
  { asked: "I hvilken grad er barn som pårørende blitt fulgt opp?", item: "barn_fulgt_opp" },
  { asked: "I kva grad er barn som er pårørande følgde opp?", item: "barn_fulgt_opp" },
  { asked: "Er barn som er pårørende blitt fulgt opp?", item: "barn_fulgt_opp" },
  { asked: "I hvilken grad finner du informasjonen du trenger på kommunens nettside?", item: "nettside" },
  { asked: "Har du funnet informasjonen du trenger på hjemmesiden til kommunen?", item: "nettside" },
  { asked: "I kva grad finn du informasjonen du treng på heimesida til kommunen?", item: "nettside" },
  { asked: "I hvilken grad har dere fått den informasjonen dere trenger?", item: "info_grad" },
  { asked: "I kva grad får du informasjonen du treng?", item: "info_grad" },
  { asked: "Har du fått den informasjonen du trenger?", item: "info_grad" },
  { asked: "I hvilken grad har informasjonen vært lett å forstå?", item: "info_forstaaelig" },
  { asked: "Har informasjonen de har fått vore lett å forstå?", item: "info_forstaaelig" },
  { asked: "Lett å forstå informasjonen", item: "info_forstaaelig" },
  { asked: "I hvilken grad blir du anerkjent som en viktig ressurs?", item: "anerkjent" },
  { asked: "I kva grad er du anerkjend som viktig ressurs?", item: "anerkjent" },
  { asked: "Blir dere anerkjent som en viktig ressurs?", item: "anerkjent" },
  { asked: "I hvilken grad er bekymringer du har meldt blitt fulgt opp?", item: "bekymring_fulgt_opp" },
  { asked: "Bekymringar eg har meldt frå om, er følgde opp", item: "bekymring_fulgt_opp" },
  { asked: "Kjønn", item: "kjonn" },
  { asked: "Hva er ditt kjønn?", item: "kjonn" },
  { asked: "Hvem er du pårørende for?", item: "relasjon" },
  { asked: "Kven er du pårørande for?", item: "relasjon" },
  { asked: "Bor du i samme bolig som den du er pårørende for?", item: "samme_bolig" },
  { asked: "Bur du og den du er pårørande til i same bustad?", item: "samme_bolig" },
  { asked: "Hvilken tjeneste gjelder svaret ditt?", item: "tjeneste" },
  { asked: "Kva for ei teneste gjeld svara dykkar?", item: "tjeneste" },
  { asked: "Hvor lenge har du vært pårørende til vedkommende?", item: "varighet" },
  { asked: "Kor lenge har de vore pårørande?", item: "varighet" },
];

/** The same with a word that the item has not: a person who does not know the survey must say whether it is the same. */
export const probablySame: readonly Reworded[] = [
  { asked: "Har den du er pårørande til ein koordinator i kommunen?", item: "koordinator" },
  { asked: "Hvordan synes du koordinatorrollen fungerer?", item: "koordinator_fungerer" },
  { asked: "Korleis fungerer koordinatorrolla i dag?", item: "koordinator_fungerer" },
  { asked: "Er opplæringa som er bestemt i vedtaket gitt?", item: "opplaering_vedtak" },
  { asked: "Er du ført opp som nærmeste pårørende?", item: "naermeste_parorende" },
  { asked: "Er du oppført som næraste pårørande i journalen?", item: "naermeste_parorende" },
];

/** Questions that surveys for caregivers do ask, and this one does not. */
export const unlike: readonly string[] = [
  "Hvor mange timer i uken bruker du på omsorg?",
  "Er du i lønnet arbeid?",
  "Hvilken kommune bor du i?",
  "Hva er din alder?",
  "Hvordan vil du beskrive din egen helse?",
  "Har du søkt om omsorgsstønad?",
  "Har du kjennskap til pleiepenger?",
  "Hvor fornøyd er du med maten på sykehjemmet?",
  "Kjenner du til pårørendesenteret?",
  "Har du noen å snakke med når det er vanskelig?",
  "Hvor ofte besøker du den du er pårørende til?",
  "Har du deltatt på pårørendeskole?",
  "Er det noe mer du vil fortelle oss?",
  "Kva er sivilstanden din?",
  "Hvilken utdanning har du?",
  "Hvordan fikk du vite om undersøkelsen?",
  "Har du tid til venner og fritid?",
  "Opplever du at økonomien din er påvirket?",
  "Hvor langt unna bor du?",
  "Er du trygg på at hjelpen kommer når du ringer?",
];

/** An item's question turned round. */
export const turnedRound: readonly Reworded[] = [
  { asked: "Har du ikke en fast kontaktperson i tjenesten?", item: "kontaktperson" },
  { asked: "Mangler du en fast kontaktperson i tjenesten?", item: "kontaktperson" },
  { asked: "Er du uten fast kontaktperson i tenesta?", item: "kontaktperson" },
  { asked: "I hvilken grad har avlastningen ikke vært tilstrekkelig?", item: "avlastning_nok" },
  { asked: "I hvilken grad har avlastningen vært utilstrekkelig?", item: "avlastning_nok" },
  { asked: "I kva grad har du ikkje fått den informasjonen du treng?", item: "info_grad" },
  {
    asked: "I hvilken grad har informasjonen du har fått, ikke vært lett å forstå?",
    item: "info_forstaaelig",
  },
  { asked: "Har du aldri fått tilbud om nok samtaler, ut fra behovet ditt?", item: "samtaler_nok" },
  {
    asked: "I hvilken grad har bekymringer du har meldt fra om, ikke blitt fulgt opp?",
    item: "bekymring_fulgt_opp",
  },
];

/** Other questions of an item's subject. */
export const ofTheSameSubject: readonly string[] = [
  "Hvor fornøyd er du med den faste kontaktpersonen i tjenesten?",
  "Hvorfor har du fast kontaktperson i tjenesten?",
  "Har du tidligere hatt en fast kontaktperson i tjenesten?",
  "Kommentar til fast kontaktperson i tjenesten",
  "Hva heter den faste kontaktpersonen i tjenesten (navn)?",
  "Ønsker du en fast kontaktperson i tjenesten?",
  "Kor viktig er det for deg med ein fast kontaktperson i tenesta?",
  "Hvor mange samtaler har du fått tilbud om?",
  "Utdyp gjerne: hva bekymrer du deg for?",
  "Hvor ofte har du vært på nettsiden til kommunen?",
  "Vil du ha en fast kontaktperson i tjenesten?",
  "Har du hatt ein fast kontaktperson i tenesta?",
  "Har du en fast kontaktperson på skolen?",
  "Hadde du en fast kontaktperson i tjenesten før 2020?",
  "Har du hatt flere kontaktpersoner i tjenesten?",
  "Har du søkt om individuell plan?",
  "Er det flere enn deg som er nærmeste pårørende?",
  "Har dere byttet koordinator?",
];

/** An item's question, asked of somebody else. */
export const ofSomebodyElse: readonly string[] = [
  "Har den du er pårørende til en fast kontaktperson i tjenesten?",
  "Har den du er pårørande til, ein fast kontaktperson i tenesta?",
  "Har han en fast kontaktperson i tjenesten?",
  "Har du en koordinator?",
  "Har den du er pårørende til fått avslag på individuell plan?",
  "Har den du er pårørende til fått tilbud om koordinator?",
];
