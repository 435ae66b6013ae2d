/**
 * Nynorsk words of surveys for caregivers, and the bokmål that the codebooks are written in. Words that differ only in
 * their ending («tilboda», «tilbudene») need not stand here once their beginning is known.
 */
const wholeWords = `
  eg jeg | dykk dere | dykkar deres | dokker dere | dokkar deres | dei de | deira deres | ho hun |
  honom ham | hennar hennes | ein en | ei en | eit et | kva hva | kven hvem | kor hvor | korleis hvordan |
  kvifor hvorfor | kvar hver | kvart hvert | kvarandre hverandre | nokon noen | nokre noen | noko noe |
  ikkje ikke | inga ingen | inkje ikke | korkje verken | berre bare | mykje mye | meir mer | fleire flere |
  betre bedre | dårleg dårlig | dårlege dårlige | dårlegare dårligere | heilt helt | heile hele |
  sjeldan sjelden | frå fra | utan uten | sidan siden | saman sammen | gong gang | gonger ganger | då da
  òg også | difor derfor | vere være | vore vært | vorte blitt | gjer gjør | gjere gjøre | gjeld gjelder |
  gjev gir | gjeve gitt | veit vet | synest synes | tykkjer synes | meiner mener |
  ynskjer ønsker | ønskjer ønsker | ønskje ønske | treng trenger | bur bor | budd bodd | svara svarte |
  svarar svarer | spurd spurt | høyrt hørt | høyrd hørt | høyrer hører | seier sier | seie si | skriv skriver |
  setje sette | set setter | teke tatt | tek tar | kjem kommer | kome kommet | kunna kunnet |
  funne funnet | finn finner | følgd fulgt | følgde fulgt | følgt fulgt | følgjer følger | anerkjend anerkjent |
  anerkjende anerkjent | laga laget | lagar lager | eigen egen | eige eget | eigne egne | eigenskap egenskap |
  same samme | annan annen | anna annet | veke uke | veka uka | veker uker | månad måned | månader måneder |
  månaden måneden | åra årene | dagar dager | timar timer | heim hjem | heime hjemme | heimen hjemmet | son sønn
  dotter datter | syster søster | sysken søsken | sambuar samboer | kjærast kjæreste | ven venn | vener venner
  granne nabo | born barn | borna barna | vaksen voksen | vaksne voksne | vaksent voksent |
  vanskeleg vanskelig | vanskelege vanskelige | viktigaste viktigste | nøgd fornøyd | misnøgd misfornøyd |
  fornøgd fornøyd | einig enig | ueinig uenig | uviss usikker | uro bekymring | sjølv selv | samd enig | usamd uenig |
  aleine alene | åleine alene | noverande nåværende | nærast nærmest | næraste nærmeste | kring omkring |
  kjeldene kildene | skule skole | skulen skolen | fyrst først | fyrste første | trong behov | tilhøve forhold |
  høve anledning | høver passer
`;

/** How words begin in nynorsk and in bokmål; the longest beginning counts. */
const beginnings = `
  tenest tjenest | helsetenest helsetjenest | pårørand pårørend | parorand parorend | oppgåv oppgav |
  omsorgsoppgåv omsorgsoppgav | avlasting avlastning | rettleiing veiledning | rettlei veiled | rådgjev rådgiv |
  oppfølgjing oppfølging | heimesid nettsid | heimeside nettside | heimetenest hjemmetjenest |
  heimesjukeplei hjemmesykeplei | heimebas hjemmebas | sjukeheim sykehjem | sjukehus sykehus | sjukdom sykdom |
  sjuk syk | bustad bolig | omsorgsbustad omsorgsbolig | butilbod botilbud | tilbod tilbud | dagtilbod dagtilbud
  samtaletilbod samtaletilbud | uroa bekymr | uroar bekymr | brukar bruker | mottakar mottaker
  tilsett ansatt | leiar leder | leiing ledels | medverknad medvirkning | medverk medvirk | påverk påvirk |
  innverknad innvirkning | innverk innvirk | naudsyn nødvendig | nødvend nødvendig | tilstrekkeleg tilstrekkelig
  forståeleg forståelig | tilgjengeleg tilgjengelig | mogleg mulig | mogelegheit mulighet |
  moglegheit mulighet | helsa helsen | belasting belastning | heilskap helhet | heildøgn heldøgn |
  forventing forventning | føresett forutsett | kjensl følels | tryggleik trygghet | verknad virkning |
  omsyn hensyn | ivareteke ivaretatt | teken tatt | tekne tatt | avgjerd avgjørels |
  avgjersl avgjørels | medviten bevisst | forbetring forbedring | betring bedring |
  lovnad løft | kvardag hverdag | personleg personlig | skriftleg skriftlig | munnleg muntlig | jamleg jevnlig |
  tidleg tidlig | nyleg nylig | vanleg vanlig | særleg særlig | eigentleg egentlig | endeleg endelig |
  dagleg daglig | offentleg offentlig | årleg årlig
`;

function pairs(list: string): (readonly [string, string])[] {
  return list
    .split(/[|\n]/u)
    .map((pair) => pair.trim().split(" "))
    .flatMap(([nynorsk, bokmal]) =>
      nynorsk === undefined || bokmal === undefined ? [] : [[nynorsk, bokmal] as const],
    );
}

const byWord = new Map(pairs(wholeWords));
const byBeginning = pairs(beginnings).sort(([a], [b]) => b.length - a.length);

/** Endings that the two ways of writing form differently, where the word's beginning is the same. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/inga$/u, "ingen"],
  [/ingane$/u, "ingene"],
  [/ingar$/u, "inger"],
  [/leg(e|t|are|ast)?$/u, "lig$1"],
  [/arane$/u, "erne"],
  [/arar$/u, "erer"],
  [/ane$/u, "ene"],
];

/**
 * A nynorsk word as it is written in bokmål, as far as surveys need it; other words as they are. The word is in small
 * letters. The ending may be left as it was: stemming takes it away.
 *
 * @example
 * inBokmal("korleis"); // "hvordan"
 * inBokmal("tenestene"); // "tjenestene"
 */
export function inBokmal(word: string): string {
  const known = byWord.get(word);
  if (known !== undefined) return known;
  const [nynorsk, bokmal] = byBeginning.find(([beginning]) => word.startsWith(beginning)) ?? ["", ""];
  const begun = bokmal + word.slice(nynorsk.length);
  for (const [ending, written] of endings) if (ending.test(begun)) return begun.replace(ending, written);
  return begun;
}
