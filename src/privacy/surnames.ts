import { wordList } from './word-list';

/** Family names that are no ordinary words. */
export const SURNAMES = wordList(`
acheampong adamczyk adams addo adeleke adhikari adjei agarwal aggarwal agyemang ahmadi ahmed ahuja ajayi akande akhtar akinyemi al-ahmad al-hassan al-khalil al-masri alabi alam albu ali allen almeida aluko alvarez amiri amoah
andersen anderson andreou angelov ansah ansari antoniou antwi appiah arora asamoah asante aslan atkinson atwal aziz bah baig bailey bains bak balasubramaniam balodis balogh balogun banda bandara banerjee bangura bansal baran barbu
barnes barnett barzani bashir bauer beaumont begum bello bennett berisha berkovits berzins bhatia bhatt bhatti bhogal bianchi bibi bondarenko borkowski bose boyko bradshaw brennan buckley bui bukhari burgess burke burton butkus
butt byaruhanga byrne bytyqi callaghan camara campbell cardoso carroll cartwright carvalho castillo celik cerny chadwick chan chapman charalambous chatterjee chaudhry chauhan chawla cheung chevalier chikwanha chirila chirwa
chmielewski choi chopra choudhry choudhury chow chowdhury christodoulou chughtai chukwu ciobanu cisse clark clarke clements cohen cojocaru coleman collins colombo connolly constantinou conteh conti conway corbett correia cosgrove
costa coulibaly coulson cunningham curran czarnecki dabrowska dabrowski daly dang danjuma dar dasgupta davidson davies davis delaney demetriou demir dempsey dervishi desai dhaliwal dhillon diaconu diarra diaz dickinson dimitrov
dimitrova dinu diop dissanayake dixon dobre docherty doherty donaldson donnelly dougherty dragomir dualeh dube dubois dudek duffy dumitrescu dunne durrani dutta dvorak eastwood edet edwards egal ellis eriksson esposito evans eze
ezeh falana farkas farooq farrell fashola feldman ferguson fernandes fernandez fernando ferreira fischer fitzgerald fitzpatrick flanagan florea flynn fofana fontaine forsyth fournier friedman frimpong gallagher gallo gao garcia
garner gashi gebremedhin georgescu georgiev georgieva georgiou ghebremariam ghosh gibson gilchrist gill gillani gilmour giordano girard gjoka goldberg goldstein gomes gomez goncalves gonzalez goodwin gorski gough grabowska
grabowski greco greenwood grewal griffiths grigorescu grossman gumbo gunawardena guo gupta gurung gutierrez gyamfi habte haddad haigh haile hamidi hamilton hancock hanley hansen hanson haq harding hargreaves harris harrison harvey
hashimi hassan haynes haziri healy henderson hennessy hernandez hersi hewitt higgins hinchliffe hirsch hodgson hoffmann hopkins horak horton horvat horvath hossain hosseini houghton hoxha hristov huang hudson hughes humphreys
hussain hussein hutchinson hutchison huynh hysa ibe igwe ikpeazu iliev ilunga ingram ioannou ionescu iordache iordan iqbal ivanov ivanova iyer jablonska jablonski jackson jafri jakubowski jama janjua jankauskas jankowska jankowski
jansons jasinski javed jaworski jayawardena jeffries jenkins jennings jessop jimenez johal johansson johnson johnston jones joshi juhasz kabongo kaczmarek kalnins kalsi kaminska kaminski kang kaplan kapoor kargbo karimi karlsson
kasongo kastrati katz kaur kavaliauskas kavanagh kazlauskas kazmi kearney keating keita kennedy kenyon khalid khan khanna khattak khatun khoury khumalo kilic kiplagat kirkpatrick klein kobayashi koc koch kola konate korhonen
koroma kovac kovacs kovalchuk kovalenko kowalczyk kowalska kowalski kozlov kozlowska kozlowski krasniqi kravchenko krawczyk krishnan krol krumins kubiak kucera kucharski kumaran kuznetsov kwiatkowska kwiatkowski kwok kyriacou lam
lambert larsen larsson latif lawal lawson lazar leach lebedev lefebvre lennox leung levy lewandowska lewandowski lewis liang liepins limbu liu lloyd lomax lombardi lopes lopez lukaku lupu lynch lysenko macdonald maciejewski
mackenzie macleod maguire mahmood mahoney majewska majewski malhotra malik malinowska malinowski maloney manalo mancini mann manole mansaray marciniak marinescu marino marques martinez marufu masih matharu matthews mazur mbah
mbala mbuyi mcallister mccann mccarthy mccormack mccormick mcculloch mccullough mcdermott mcdonald mcdonnell mcdougall mcfarlane mcgee mcghee mcgill mcginley mcgowan mcgrath mcgregor mcguinness mcguire mcintosh mcintyre mcivor
mckay mckee mckenna mckeown mclaren mclaughlin mclean mcleod mcloughlin mcmahon mcmanus mcmillan mcnally mcnamara mcneil mcneill mcphee mcpherson mcquade mcqueen mcsweeney mehta melnyk mendes mendoza menon mensah meyer miah
michalak michalska michalski minhas mir mirza mistry mitchell mlambo mocanu mohammadi mohammed mohamud moldovan molloy molnar monaghan monteiro mooney moore moran moreau moreira moreno moretti moriarty morina morozov morris
morrison mpofu mugabe mughal mukherjee mulholland muller mulligan munoz munteanu murphy museveni mutasa mwale nagy naik nair nakamura naqvi naylor nazari ncube ndiaye ndlovu negru nemec nemeth ngoy nguyen niazi nicholls nicholson
nicolaou nielsen nikolov nikolova nilsson nistor nkomo nkrumah noori novak novotny nowak nowakowska nowakowski nowicka nowicki nunes nyambe o'brien o'byrne o'callaghan o'connor o'donnell o'dowd o'driscoll o'farrell o'grady o'hara
o'keefe o'leary o'malley o'neill o'reilly o'rourke o'shea o'sullivan o'toole obrien ocallaghan ocampo oconnor odonnell odowd odriscoll ofarrell ogrady ohara okafor okeefe okeke okonkwo okoro okoye olaru oleary oliveira oliynyk
olsen olszewski omalley oneill oppong oreilly ormerod orourke osborne oshea ostrowski osullivan otoole owens owusu ozdemir ozols ozturk palfrey panayiotou pandya panesar papadopoulos papp parkinson parmar parsons partington
pascual patel patterson paulauskas pawlak pawlowska pawlowski pearson pedersen pemberton pereira perera perez perkins peterson petrauskas petrov petrova pham phillips phiri pickering pietrzak pilkington pillai piotrowska
piotrowski polat polishchuk pollock popa popal popescu popov powell preda prifti pritchard pritchett prochazka pugh purewal quaye quigley qureshi rabinowitz rahimi rahman rai raja rajapaksa ramirez rana rao rathod rawlinson reddy
redmond rees rehman reilly rexhepi reyes reynolds rezaei riaz ribeiro ricci richardson richter riddell riordan rizzo roberts robertson robinson robson rocha rodrigues rodriguez rogers romero rosenberg rosenthal rossi rousseau
rowlands ruiz rushton russo rusu rutkowski sadowski saeed sahin sahota salazar sanders sanderson sandhu sandu sarpong satchwell saunders savchenko savva sawicki schmidt schneider schofield schulz schwartz sengupta sesay sethi
shabbir shah shala shapiro sharifi sharma shaughnessy sheehan shehu sheikh sheridan shevchenko shrestha sibanda siddique siddiqui sidhu sikora silva silverman simmons simpson sinclair singh sissoko sivakumar slattery smirnov smith
soares sohal sokolov sokolowski solanki sow stanescu stanikzai stankevicius stephens stephenson stepien stevens stevenson stoica stoyanov subramaniam sullivan sutherland suzuki svensson svoboda sweeney szabo szczepanski szewczyk
szymanska szymanski takacs takahashi tamang tanaka tariq tattersall teixeira tembo templeton tetteh thackeray thakur thapa thomas thompson thomson thornton tierney tkachenko tobin todorov todorova tomaszewski tomkins tomlinson
torres toth toure townsend traore trevelyan trivedi tsang tse tshibangu tsui tudose turay tyndall uddin ullah underhill ungureanu urbanski urbonas urquhart varga vasilescu vasiliauskas vazquez verma vesely vieira villanueva virdee
virtanen voinea volkov vyas wadsworth wagner wainwright walczak walsh walshe wang warburton wardak watanabe waterhouse watkins watson watts weatherall weber webster weiss whelan whitaker whitehead whitehouse whiteley whitfield
whittaker whittington whitworth wickramasinghe wieczorek wilcock wilcox wilczek wilk wilkins wilkinson williams williamson willis wilson winstanley wisniewska wisniewski witkowski wlodarczyk wojciechowski wojcik wong woodhouse
woodward worthington wozniak wright wrobel wroblewski yamamoto yeboah yeung yilmaz yousaf zadran zaidi zajac zalewski zaman zawadzki zhang zhao zheng zhu zielinska zielinski zulu
`);

/** Family names that are words or first names too: they only lengthen a name. */
export const WORDS_USED_AS_SURNAMES = wordList(`
an baker ball banks barber barker barnard barrett barton bass bates beck bedford bell bentley berry best bird bishop black blake bond booth bowen bowles boyd bradley brady bray briggs britton brooks brown bryant bull burnett burns
bush butcher butler byrd cain cairns cannon carpenter carr carter castle chambers chan chance cheng chung church clay cole cook cooper cope cox craig crawford cross crow curry curtis dale daniel daniels darby davey day dean denton
derby do dodd doyle drake duke duncan dyer eaton english farmer fell field fielding fields finch finn firth fisher fitch fleming fletcher flood flowers floyd forbes ford forest foster fowler fox franklin freeman french frost fry
fuller gale gardner garrett gates george gibbons gibbs giles gill glover goddard golding goodman gordon graham grant gray green grey griffin gunn guy ha haines hales hall hammond hampton hang hardy harley harper harrington hart
hartley harwood hatton hawkins hayes he head heath heaton hicks hill hilton ho hobbs hodge hodges holland holmes holt hood hooper hope horn horne house howard howe hull humphries hunt hunter hyde ireland irving jacobs james jordan
joseph joyce judd kay keen kemp kendall kent kerr king kirk knight lacey lamb lancaster lane law le lee leigh leonard lester lewis li lim lincoln lindsay lister little livingstone lo lock long lord love lowe lucas lyons ma mackay
maddox mann marsh marshall martin mason may mead mellor middleton miles miller mills milner mitchell mo monk moody moon morgan morris moss murray myers nash neal needham nelson newman newton nixon noble nolan norman norris north
nugent oakes oliver osman owen page paine palmer park parker parry patrick paul payne peacock pearce peel penn perkin perry peters pierce pike pitt plant plummer pollard poole pope porter potter potts power pratt preston price
prince pringle proctor pryce pugh quick quinn ramsey randall read reed rees reid rhodes rice rich rigby riley rivers robins robson rock rolfe rooney root rose ross rowe rowland rowley rush russell ryan sage salmon salt sampson
sands savage scott sellers seymour sharman sharp sharpe shaw shepherd sheppard short simon sims singer singleton skelton skinner slater sloan small snell snow so sparks spencer spring stafford stanley stanton stark steel steele
stewart stokes stone storey street stringer strong stuart summers sun sutton swan sweet swift sykes tait talbot tan tanner tate taylor temple terry thorn thorne thorpe tidy tilley to todd towers tracey trent truman tucker tully
turnbull turner tyler tyson underwood vance vaughan vickers vincent virgo vu wade wake walker wall wallace walls walter walters walton ward warden ware warner warren waters watt weaver webb webber welch wells welsh west weston
wharton wheeler white whitmore wild wilde wilkes willow wills winn winter winters wise wolfe wong wood woodcock woods wren wyatt wynn xu yang yates yeo yip york young yu
`);
