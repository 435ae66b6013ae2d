import type { WordGroups } from "./sentence-patterns.js";

// The words that signs of violence, abuse, neglect and self-harm are told in: bokmål, nynorsk and dialects.

const i = "jeg eg æ æg je ej jæ";
const me = "meg mæ mei mæi oss åss";
const they = "han ham ho hu hun henne hona hennar n a dem dei de";
const grown = `
  mor mora moren mamma mammaen far faren pappa pappaen mannen mann'n kona kjerringa ektefellen samboeren sambuaren
  kjæresten bestemor bestefar besta svigermor svigerfar sviger* svoger* tante* onkel* naboen eksen stefar* stemor*
`;
const offspring = `
  sønnen sønn son sonen guten gutten gutongen datter datteren dattera dotter dottera jenta jentungen ungdommen tenåring*
  bror broren brodern søster søsteren søstera barnebarnet
`;
const child = `
  barn barna barnet born borna unge ungen unga ungan ungane ungene ongan ongen ongane småsøsk* søsken* sysken* småbrør*
  lillebror* lillesøster* veslebror* veslesøster* småungan* småungar* guten gutten jenta jentungen guteungen baby*
  spedbarn* toåring* treåring* fireåring* femåring* seksåring* sjuåring* åtteåring* niåring* tiåring* småbarn* naboungane
  naboungene naboungan barnebarn* vesla veslegut* småjent* smågutt*
`;
const staff =
  "ansatte personale* pleier* pleiar* hjelper* hjelpar* vakta støttekontakt* assistent* beboer* bebuar*";

/** The groups of words the patterns name. */
export const urgentCues: WordGroups = {
  i,
  me,
  they,
  person: `${i} ${me} ${they} ${grown} ${offspring} ${child} ${staff} noen nokon andre folk kvarandre hverandre`,
  kin: `${grown} ${offspring} ${child}`,
  other: `${they} ${grown} ${offspring} ${child}`,
  parent: "mor mora moren mamma far faren pappa foreldre* stefar* stemor* vaksne voksne bestemor bestefar",
  child,
  possessive: "min mi mitt mine vår vårt våre si sin hans hennes hennar",
  not: "ikke ikkje itj ikkj ikkje ikje innkje ittj ente itte inte aldri ei",
  no: "ingen inga ikke ikkje itj uten utan",
  end: `
    , . og når da då hvis viss dersom fordi men så for om igjen att ofte hardt til mens medan hver kvar av noen nokre
    innimellom iblant etter mot jevnlig titt
  `,
  hit: `
    slå slår slo slått slåss dytte dytter dytta dyttet dyttar skubb* skyver skjøv skauv sparke sparker sparka sparket
    sparkar klore klorer klora klorte klorar klype klyper klyp kløp klepe bite biter bit beit bet bitt lugge lugger lugga
    lugget luggar riste rister rista ristet ristar fike fiker fiket fika fikar klapse* klapsa dasker daska dasket daskar
    dasker klaske* klaska klaskar denge* dengte dengt banke banker banka banket bankar pryle* prylte jule julte juler
    kvele kveler kvelte kvelt slenge slenger slengte spytte spytter spytta spyttet spyttar smeller smelte klapper
    angripe* angrep hogg stakk skalle* mishandle* mishandla* filleriste* drepe mørbanke* skamslå* tæsje* jage* skamslo
  `,
  strike: `
    slår slo slå slått sparker sparka sparket sparkar biter bit beit bet klorer klora klorar klyper klyp kløp dytter dytta
    dyttet dyttar lugger luggar spytter spyttar spytta slåss denger utagerer utagerar
  `,
  struck: `
    slått banka banket sparka sparket dytta dyttet bitt klort klora lugga lugget kvelt jult dengt truet trua mishandla
    mishandlet voldtatt valdteken skada angrepet angripen kløpet klype
  `,
  be: "ble blei blir bli blitt vart vert verte vorte vorten bi blei er",
  harm: "skade skada skader gjøre gjere gjør slå drepe kvele dytte miste mista klype riste",
  grip: `
    ta tar tok tatt tek teke teken grip* grep holde holder holdt held heldt halde klemme* klemte dytte dytter dyttet dytta
    presse* pressa dra drar dro drog dratt dreg rykk* rive river rev røske* røska nappe* nappa skyver
  `,
  pull: "dra drar dro drog dratt dreg rive river riv rev rive røske* røska nappe* nappa lugge* trekk* trakk drege holder",
  hold: "holde holder holdt held heldt halde halder haldt tvinge* tvang",
  afraid: "redd redde livredd livredde redda ræd ræddj engsteleg skræmt skremt rædd reddj",
  shut: "låse låser låst låste låsar låsa sperre* sperra stenge* stengte stengde steng lukke* lukka",
  bind: "binde binder bind bandt batt bundet bunde bundi surre* surra reime* fastbind* knyt*",
  give: "gi gir gjev gjer ga gav gitt gje gjeve gjeven fikk får fekk",
  sedative:
    "sovetablett* sovemedisin* dose dosen dosar doser tablett* medisin* beroligende roande pille* sobril vival",
  money:
    "penger pengane pengene pengar penga pensjonen pensjon trygda trygden konto* bankkort* kortet sparepenge* arven",
  take: "ta tar tok tatt tek stjele* stjel stjal stjålet stole tømme* tømte tapp* lure* lurer lurte svindle* svindla",
  alone: "alene aleine åleine aleina eine",
  drunk: "drikk drikker drikkar drakk drukke drukket full fulle fylla ruser rusa ruset rusar beruset psykose",
  live: "leve leva lev levva",
  cannot: `
    vil ville orker orkar orka orke klarer klarar klare greier greie greidde makter maktar ønsker ønskjer gidder gidd ork
    krefter lyst vits grunn grunnar mening meining poeng vet klarte orket
  `,
  die: "dø døy dau daue dødd dauv",
  dead: "død døde daud daude dau daue borte vekk",
  wish: `
    vil ville ønsker ønskjer ønske ønskte ønsket håper håpar lyst lengter lengtar lengsel tenker tenkjer tænke tenkte
    tenkt snakker snakkar bør ber bad
  `,
  better: "best beste bedre betre bæst like greiast enklest enklast enkleste enklaste greit",
  self: "seg meg sæ mæ sei oss selv sjølv",
  pills: "tablett* pille* medisin* sovetablett* paracet* piller",
  teach: `
    kurs* kurset opplæring* informasjon* rutine* foredrag* undervisning* veileder* rettleiar* kompetanse* handlingsplan*
    forebygg* førebygg* tema* brosjyre* nettside* prosedyre* fagdag* seminar*
  `,
  topic:
    "vold valden volden vald overgrep omsorgssvikt selvmord* sjølvmord* mishandling* vanskjøtsel* selvskading* trusler",
  game: "yatzy kort ludo sjakk spill spel bordtennis bowling boccia quiz* scrabble",
};
