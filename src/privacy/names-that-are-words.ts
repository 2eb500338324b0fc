import { wordList } from './word-list';

/** First names that are words, months, places or too short to stand alone: names only where the words around them say so. */
export const WORDS_USED_AS_NAMES = wordList(`
teddy sky aad abbey abbot ada ade adelaide adi aj aki al alexa ally alp amber ana angel anh ani apollo april ares ari aria armani asa ash asia aston athena august austin autumn awa aya bambi bao barbie baron bas basil bentley bethlehem beverley bez bill bishop blade blaze blessed blessing
bliss bo bob bola brandy brook buck bud buddy bunny bunty burt butler cal cam candida carolina chad chance chanel chardonnay charity chase chastity cherish cherry chester cheyenne china christian chuck cj clare claude clay cliff clifton cole colt comfort constant coops coral cruz
crystal dale dallas dan dao darwin dawn dean dee denver derry des destiny di diamond dick dil dior divine dj dolce dolly dom don dot dov drake drew dua dudley duke duong earl ece echo ed eda eden efa ege eik ela elf eli elz ema emerald emi emz eri esi eve everest evs ewa ez faith
fanny feng ferrari finch fletcher flint flo forrest frank gem gemini gene genesis gentian geo gez gift gil gill ginge ginger glen glory goodluck grace grant gray gul guy haf hai hana hanh harmony haven haz heaven hina hoa honor honour hope houston hui huu ida iga ike ina india
ini ion ira iris israel iva izz jac jad jan jas jb jean jem jesus jet jewel jie jo jock joy juliet jun june junior karma kay kc ken kent kenzo khai khan king kit kj kota kul lacoste lan lance lane lark lau laurel laz les lexus li lia lin lincoln linden ling linh lj loki london
lotta lovely loz luc lucky lum luz mac mae mags mana mar marine mark marshall max may maz meadow megs mei melody mercedes mercy merlin messiah mick mickey milan miles min mina missy misty mj mo moll myrtle naa nat naz nel neo ness nga nhi nhu nic nick nii noel noi norm nova nuh
obi ocean odin ola ole olive om opal oz paddy page pandora pansy paris parker pat paz peg penny pepper petal pez phoenix pierce piers pim pinky pip poet porsche porter precious preston prim primrose prince princess prudence qiu quan rafe rain rainbow raj raja ram randy rani rasa
raven ray rebel reed reef reg rei reign ren rich ridge rin river rj rob robin rocky rod roger roman romano romeo rory rose royal royce rush rusty sage sai saint sal sand sandy santos sash sawyer saz scooby scout shams shan shane sherry shun si siri skip sola sorrel spike spud
star sterling stew storm stormy su success sue summer sunny sven sweety sydney taff tai tal tam tanner tansy tao tat tate taz teal ted tel tequila thi thor tien tiger titch titi tj toan tola tony toz trang treasure trinity tsz tu tui tuna turner twm ty tyrone udi ugo uju ulf umi
una uta uwe uzo vale valentine venus vi victor vienna vit vuk wade wally warwick weaver wei wil wilko will willy wim win wolf woody wren xia xin xue yaa yad yan yen zeb zed zef zek zen zev zez zip zoi zoz zvi
`);
