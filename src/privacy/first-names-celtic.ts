import { wordList } from './word-list';

/** Irish, Scottish, Welsh and Cornish first names, nicknames and newly made names. */
export const CELTIC_NAMES_AND_NICKNAMES = wordList(`
abz ailbhe ailish ailsa aine ainslie alasdair aled alfs alun alwyn anders aneira anest aneurin angharad anwen aodhan aoibhe aoibheann aoibhinn aoife aonghas aonghus arabella archibald ardal arianwen arwel arwen awen bairbre bazza
bazzer beca becks becs bedwyr betsan bex bezza billyjo blathnaid blodwen bobbyjoe bonnie bonny branwen bren brid brig brighid bronagh brychan cadell cadi cahal cahir cai cailean caoilfhionn caoimhe caoimhin caolan caradoc cari
carwyn cathal caz ceinwen charl charlz chels chezza chrisy ciaran clemmie cliona clionadh coinneach coll colm colum conall coreyb cosmo cozza csilla dafydd daire daithi danno daz dazza deaglan deano dearbhla debs deej deian
deiniol delyth derfel dervla diarmaid diarmuid didi digby dilly dilwyn dimi donagh donnacha donncha dottie drea eabha eadaoin eanna efan effie eibhlin eifion eilis eimear eimhear einir eirlys eirwen eithne elan elfed elgan ells
ellz elowen eluned emer emlyn enda enfys enlli esyllt euros ezekiel ezrah fearghas fenella fflur fflurr ffyona fiachra fiadh figgy fintan fionn fionnlagh fionnuala fran franky frannie franny freds gabs garmon gaz gazza gearoid
georgy gideon glesni glyndwr greer grier gruff gruffudd gulliver guto gwawr gwenan gwenno gwern gwion hanz hawys hazza hefin heledd hels hermione hester heulwen hopcyn horatio iagan iago ianthe idwal ifor illtud inigo ioan
iorwerth iseabail iwan jakeb jakey jamo jaxen jaycie jaycob jaydan jaydin jayjay jayk jayson jayz jaz jazlyn jazza jazzy jedidiah jems jenaya jenifer jessey jessi jezebel jezza jimbo jimmyjoe joachim jobe jocasta jodee jods johnno
jonjo jonno jonty jords jordz jorgie jory joshie josho joshy josi jovan jovi kaelan kaelin kaira kairo kaison kaiya kaleigh kamden kamila kamile kamron kareena karter kasper kassie katelin katelynne katey katia katlyn kayce kaycee
kaycie kaydee kaydie kaykay kaylan kayleb kaylen kaylin kayls kaylum kaysha kayz kaz kazza kealan keanna keaton keavie keavy keilan keir keiron kelise kels kelsi kelz kenz kenzey kenzi kenzy kerensa kerys kez keza kezza khaleesi
kianna kirah kirsteen klara kloe kobe kolby korben kruz kyden kyler kyna kyren lacee lachlann lamorna laoise laycie laylah leelee leighanne lemuel lettice leusa lexii lexxi lexy lilia lillee lils livie lleu lleucu llew llewelyn
llinos llio lliwen llywelyn locryn lolo lorcan lorelai lorne loti louisha lowenna lozza lucca lukey luned lyndon lyndsie lysander macaulley macca macka maddalyn maddog madog mads madyson mair maire malachy malakai manon maolisa
mared mari marleigh marlie mayci maysie mazza mcjay mckayla meabh medi megz meilyr meinir meirion meleri melia mels menna meraud meredydd merrin merryn meurig mhairi micaela micheal mikaeel millz mimz mirain mitcho molls mordecai
morfudd morven muir muireann murdo murdoch murtagh myah myrddin nads nancie nansi nanw naoise nats nattie natty nayla nayna neasa neave neela nehemiah neveah niah nieve nige nikk nikkie nikkita nobby nollaig nuala oakley obadiah
oisin olls orlagh otillie ottilie ottoline owena ozzie padraic padraig paityn peadar perdita peredur peregrine perran petey petronella pheebs phils piaras piran porscha rach rachie raegan raife reanna rebs reegan reeva reeve reggy
rhain rhi rhiana rhianwen rhuaridh rhun rhydian rhylee roary robbo robo rohnan rollo rome ronno rono rosco roux rowley rox roz ruadhan ruairidh ruaraidh sadhbh sads saffie saffy sammo sammyjo saoirse savana sazza seana seanna
sebastien seimon seonaid shabs shaniah shayan shaylah shaylee shaz shazza sheona shez shezza shiv siencyn sile siofra sioned siriol siwan sonnie soph sophs stace steffan steo stevo struan stuey suze swaz tadhg taiyo taliesin
talulah tammie tammy tamsyn tamzin tavish tayah tayen tazza teddi teej tegen tegwen teifi teigen tesni tez tezza theon thora tiegen tiernan tiggy tino tjay tobiah tommo tomos torquil trevanion tristram trystan tudur turlough tyls
tyrus ultan vik vinny willo yaz yazz ynyr zacharia zaiden zakk zebedee zelie zennor zephyr zinnia
`);
