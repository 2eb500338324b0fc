import { wordList } from './word-list';

/** Towns and districts, small enough to point to somebody together with an age or a school year. */
export const TOWNS = wordList(`
aberdare aberdeen abergavenny aberystwyth abingdon accrington acton airdrie aldershot alfreton alloa alnwick alton altrincham ambleside amersham ammanford andover antrim appleby arbroath ardwick armagh arnold ashbourne ashby
ashford ashington aston atherstone atherton aviemore axminster aylesbury ayr bacup bakewell balham ballymena ballymoney banbury banff bangor barking barnet barnsley barnstaple barrow barry basildon basingstoke batley battersea
beaconsfield beccles beckenham bedlington bedminster bedworth beeston belper berkhamsted bermondsey berwick beverley bexhill bexley bexleyheath bicester biddulph bideford bilston bingley birkenhead blackburn blackpool blackwood
blaenau blandford blyth bodmin bognor bolsover bolton bootle bordesley borehamwood boston bournemouth bracknell bradford braintree bramley brecon brent brentford brentwood bridgend bridgnorth bridgwater bridlington bridport
brierley brighouse brighton brixham brixton broadstairs bromley bromsgrove broxbourne brynmawr bude bulwell burmantofts burngreave burnham burnley burslem burton bury bushey bute buxton caerleon caernarfon caerphilly caldicot
camberley camberwell camborne camden cannock canterbury cardigan carlisle carlton carmarthen carrickfergus castleford castlemilk caterham catford chadderton chadwell chapeltown chatham cheadle chelmsford cheltenham chepstow
chertsey chesham cheshunt chester-le-street chesterfield chichester chippenham chipping chislehurst chiswick chorley chorlton christchurch cirencester clacton clapham cleethorpes clevedon clifton clitheroe clydebank coalville
coatbridge colchester coleraine colne colwyn congleton conwy cookstown corby cowes craigavon craigmillar cramlington crawley crediton crewe cromer crosby crowborough croydon cumbernauld cwmbran dagenham darlington dartford darwen
daventry deal denbigh deptford dereham devizes dewsbury didcot didsbury diss doncaster dorchester dorking dover downpatrick driffield droitwich dronfield drumchapel dulwich dumbarton dumfries dundee dunfermline dungannon dunoon
dunstable eastbourne easterhouse eastleigh easton ebbw edgware edmonton elgin ellesmere ely enfield enniskillen epping epsom erdington erith evesham exeter exmouth falkirk fallowfield falmouth fareham farnborough farnham faversham
felixstowe feltham fishguard fleet fleetwood folkestone forfar frome fulham gainsborough galashiels gateshead gillingham gipton glastonbury glenrothes glossop godalming goole gorleston gorton gosport govan grangemouth grantham
gravesend grays greenock grimsby guildford guisborough hackney hailsham halesowen halesworth halifax hamilton handsworth harehills haringey harlesden harlow harpenden harrogate hartcliffe hartlepool harwich haslemere hastings
hatfield havant haverfordwest haverhill hawick haywards heanor hebburn hemel hendon henley hereford herne hertford hexham heywood hinckley hitchin hoddesdon holyhead holywell honiton horley hornchurch hornsea horsham horwich
hounslow hove hoyland hucknall huddersfield hulme huntingdon huyton hyde hyson ilford ilfracombe ilkeston ilkley inverness ipswich irvine isleworth islington jarrow keighley kempston kendal kenilworth keswick kettering keynsham
kidderminster kidlington kidsgrove kilburn kilmarnock kilwinning kingsbridge kirkby kirkcaldy kirkham kirkintilloch kirkwall knaresborough knowle knutsford lambeth lampeter larne launceston leamington leatherhead leigh leighton
leith leominster lerwick letchworth levenshulme lewes lewisham leyland leyton leytonstone lichfield limavady lisburn littlehampton livingston llandudno llanelli llangefni lochgelly long-eaton longbridge longsight loughborough
loughton louth lowestoft ludlow lurgan luton lymington macclesfield maesteg maghull maidenhead maidstone maldon malmesbury malton malvern margate market-harborough marlborough marlow maryport matlock meadows melksham melton
merthyr mexborough middlesbrough middleton milford minehead mitcham mold monmouth morden morecambe morley morpeth moss-side mossley motherwell musselburgh nantwich neasden neath nelson newbury newhaven newmarket newport newquay
newry newton niddrie norris-green northallerton northampton northwich norwich nuneaton oban okehampton oldbury oldham omagh ormskirk orpington ossett oswestry otley oundle oxted page-hall paignton paisley peckham pembroke penarth
penge penicuik penistone penrith penryn penzance perth peterborough peterhead peterlee petersfield plaistow plymouth pocklington pollok pontefract pontypool pontypridd poole portadown porth porthcawl porthmadog portishead portrush
portsmouth potters-bar poulton prescot prestatyn prestwich prestwick pudsey putney pwllheli radcliffe radstock rainham ramsbottom ramsgate rawtenstall rayleigh reading redcar redditch redhill redruth reigate renfrew retford
rhondda rhyl ripley ripon rochdale rochester romford romsey rotherham rothesay royston rugby rugeley ruislip runcorn rushden rusholme ruthin ryde rye salford salisbury saltash sandbach sandwell scarborough scunthorpe seacroft
seaford seaham selby selly sevenoaks shaftesbury shanklin sheerness shepton sherborne shipley shoreham shrewsbury sidcup sidmouth sittingbourne skegness skelmersdale skipton sleaford slough smethwick sneinton solihull southall
southend southmead southport southwark southwell spalding sparkbrook sparkhill speke spennymoor stafford staines stalybridge stamford stanley stanmore stevenage stirling stockport stockton stoke stonehaven stornoway stourbridge
stowmarket strabane stranraer stratford streatham stroud sudbury sunderland surbiton sutton swadlincote swanage swanley swanscombe swindon tadcaster tamworth taunton tavistock teddington teignmouth telford tenby tewkesbury
thetford thirsk thornaby thurrock tilbury tipton tiverton todmorden tonbridge tooting torquay totnes tottenham towcester toxteth tredegar trowbridge truro twickenham ulverston urmston uttoxeter uxbridge ventnor wadebridge
wakefield wallasey wallington wallsend walsall waltham walthamstow walton wandsworth wantage wareham warminster warrington washington waterlooville watford wednesbury wellingborough wellington welshpool welwyn wembley westbury
wester-hailes westminster weston wetherby weybridge weymouth whitby whitchurch whitehaven whitley whitstable wickford widnes wigan wigston willenhall wilmslow wimbledon wimborne winchester windermere windsor winsford wisbech
witham withernsea withington witney woking wokingham wolverhampton woodbridge woolwich workington worksop worthing wrexham wythenshawe yarmouth yeovil
`);

/** Nations, counties, forces and big cities, which alone point to nobody. */
export const REGIONS = wordList(`
america anglesey antrim armagh australia avon bangladesh bath bedfordshire belfast berkshire birmingham borders bristol britain btp buckinghamshire cambridge cambridgeshire cardiff carmarthenshire ceredigion cheshire china
cleveland clwyd cornwall coventry cumbria derby derbyshire derry devon dorset down durham dyfed edinburgh england essex eu europe fermanagh fife france gb germany ghana glamorgan glasgow gloucestershire gmp grampian guernsey gwent
gwynedd hampshire herefordshire hertfordshire highland highlands hull humberside india ireland italy jersey kent lancashire lancaster leeds leicester leicestershire lincolnshire lithuania liverpool london londonderry lothian
manchester mercia merseyside met midlands newcastle ni nigeria norfolk northamptonshire northern northumberland northumbria nottingham nottinghamshire orkney oxford pakistan pembrokeshire plymouth poland portsmouth portugal powys
preston psni romania rutland scotland sheffield shetland shropshire somalia somerset southampton spain staffordshire stoke strathclyde suffolk surrey sussex swansea tayside teesside thames turkey tyne tyneside tyrone uk ukraine
ulster usa wales warwickshire wear wells wiltshire wirral wmp worcestershire wyp york yorkshire
`);
