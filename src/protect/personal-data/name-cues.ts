import { anyOf, wordSet } from "./word-sets.js";

// The small words around a name. They belong to the language, not to any list of names, so they stand here.

/** A name follows: «hun heter». */
export const naming = wordSet(`
  heter heiter hete heite heita het heitte hette heitt hett kalles kallast kalla kaller døpt navnet namnet
  kallenavnet kallenamnet oppnavnet utnamnet fornavnet fornamnet etternavnet etternamnet
`);

/** What may stand between «heter» and the name. */
export const afterNaming = wordSet("bare berre for altså jo da visst nok også er mitt hans hennes");

/** What may stand between a title and the name: «sønnen min». */
export const possessives = wordSet(`
  min mi mitt mine din hans hennes hennar sin si vår vårt vårs deres deira til hos her som
`);

/** «ho Kari» */
export const pronouns = wordSet("han ho hun hu henne ham hennar n a");

/** How titles end that no list holds: «kommunelege», «nattsykepleieren». */
export const titleEnding = new RegExp(
  String.raw`^\p{L}{3,}` +
    anyOf(`
    lege lærer lærar terapeut pleier pleiar leder leiar assistent konsulent rådgiver rådgjevar veileder
    rettleiar arbeider arbeidar sjef vikar student sjåfør prest psykolog koordinator kontakt
  `) +
    "(?:en|n|a)?$",
  "u",
);

/** Titles that are verbs too: «vi bruker Excel». */
export const alsoVerbs = wordSet("bruker brukar leder");

/** Said to a person, and followed by nothing but a name. */
export const formsOfAddress = wordSet("fru herr hr frøken frk");

/** Who somebody is together with: «Signe og jeg». */
export const persons = wordSet("jeg eg æ e vi me meg mor far mamma pappa han hun ho");

/** What one does to or with a person: «snakke med». */
export const towardsPersons = wordSet(`
  snakke snakka snakket prate pratet prata ringe ringt ringte ringer ring spør spurte spurt takk takke
  takker møtte møter kjenner traff hilsen mvh hei hilse hilsning helsing
`);

/** What may stand between that and the name. */
export const betweenTowards = wordSet("med til hos fra frå på av etter vennlig beste");

/** What only a person does. */
export const personalActs = wordSet(`
  spør spurte ringer ringte sa sier seier lovet lova svarer svarte svarar jobber jobbet hjelper hjalp
  hjelpte kommer kom kjem fortalte bestemmer ordnet ordna sluttet slutta bor bodde bur gråter gret sover
`);

/** What nobody but a person does, so that a word no list holds is a name before it: «da Wubet døde». */
export const humanActs = wordSet(`
  døde dødde daua gråt gret gråter græt sa sier seier spør spurte spør lo sover sov fylte smilte heter heiter kalles
  oversetter omset tolker tolkar fortalte fortel fortalde skammer skjemst
`);

/** What a person does, and other things too. */
export const commonVerbs = wordSet(`
  er var har hadde må kan kunne vil ville skal skulle får fikk fekk bør blir ble blei vart tok tar gikk går
  visste vet sin si sitt sine mistet trenger treng elsker liker
`);

/** How people are, and hardly anything else is. */
export const humanStates = wordSet(`
  sliten slite trøtt trøytt lei redd syk sjuk dement død snill flink blid grei sur sint glad trist ensom einsam aleine
  alene innlagt utslitt demens kreft als ms slag hjerneslag alzheimer parkinson angst sluttet slutta født fødd fantastisk
  sykemeldt sjukmeld pensjonist
`);

/** What may stand before that. */
export const adverbs = wordSet(
  "så veldig alltid blitt vorte fått svært ofte helt heilt snart bare berre nå no alvorlig",
);

/** Open a clause whose subject follows. */
export const clauseOpeners = wordSet(
  "da når at om fordi siden sidan før etter mens medan hvis viss dersom der",
);

/** Before a month, a day, a season or a place, not a person. */
export const beforeTime = wordSet(`
  i til fra frå siden sidan medio denne den dette hver kvar hele heile neste forrige sist siste per pr inn
  ei en et på om mot å
`);

/** Before a place: «på Solheim». */
export const atPlace = wordSet("i på ved mot rundt utenfor utanfor nær innom oppi nedi over");

/** Before a place or a person. */
export const fromPlace = wordSet("fra frå til");

/** What is called something without being a person: «kurset heter». */
export const things = wordSet(`
  tjenesten tjeneste kurset kurs ordningen ordning tilbudet tilbud tilbodet appen app siden sida nettsiden
  nettsida stedet plassen gruppa gruppen senteret prosjektet programmet tiltaket skjemaet brosjyren
  avdelingen avdelinga sykehjemmet huset foreningen laget møtet metoden planen vedtaket rollen stillingen
  loven paragrafen sykdommen sjukdommen diagnosen medisinen hunden katten det hva kva dette den som skolen
  barnehagen filmen boka boken heftet veilederen båten bygda kommunen
`);

/** Where people work: «Tone på dagsenteret». */
export const workplace = new RegExp(
  anyOf(`
  senteret kontoret avdelinga avdelingen natta natten kvelden skolen skulen barnehagen hjemmet heimen
  boligen bustaden tildelinga tildelingen torget mottaket stasjonen tjenesten tenesta pleien pleia nav
  resepsjonen hjelpen hjelpa vakta posten gruppa natt kveld fellesskapet vaskeriet kjøkkenet
`) + "$",
  "u",
);

/** What is in the names of services, offices and offers, and in no person's. */
export const institution = new RegExp(
  anyOf(`
  tjenest tenest skole skule senter sentr kurs stønad penge gruppe gruppa plan kontor huset hus$ sjukeheim
  aldersheim hjemmet heimen hjem$ forbund foreni telefon linje linja portal nett side kafe kafé møte kommun
  fylke direktorat utval sykehus omsorg støtte hjelp avlast helse pleie mottak bank team ordning tilbud
  tiltak skjema avtal prosjekt treff samtal opplær råd$ rådet avdeling barnevern etaten vesen loven
`),
  "u",
);
