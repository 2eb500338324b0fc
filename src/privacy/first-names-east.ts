import { wordList } from './word-list';

/** East and South-East Asian, Jewish, Pacific and Nepali first names. */
export const EASTERN_NAMES = wordList(`
aayan achara aeri agapito agripina aihua aiko aimi akane akari akemi akihiro akiko akio akira akiva alodia amado amichai amihan anahera analyn annaliza anong aoi apinya apirak apisai aran arieh arlene arnel aroha arthit asami
ashna ashneel asuka atsuko atsushi avichai avigail avinesh aviva avraham avrohom avrum ayaka ayala ayame ayelet ayumi baozhai baruch batsheva batya bayani benjie benzion bernadeth bhim bibek bich bienvenido bijay bikash bilha
bingwen binod bipin bishal bishnu boaz bojing bongbong boonmee boonsri bora bracha byungho carmela chaewon chaim chaiyo chalerm chana chanchai changmin changming chanie chanwoo chaoxiang charito chatchai chau chava chavi chaya
chayaporn chen chenglei chenguang chenxi cherrie cherryl cheuk cheukyin chihiro chinda chingyi chinh chiyo chunhua chunkit cixin clarita corazon crisanto cristeta cuong daehyun daeun dahyun daichi daiki daisuke daiyu dalisay
dandan deepesh dennison devlin devora devorah dewei dhan dhiren diem diep dilli dindo dinh divina doan dolma domingo dongmei dongmin dongwoo dovi dovid doyoung duangkamol dung durga duyen edgardo edmundo efren eiji eitan elchanan
elchonon eliav eliezer elimelech elisheva eliyahu elmer emiko enlai epeli ephraim erlinda esti etsuko eunbi eunhye eunji eunjung eunwoo ezriel faigy fangfang fareena farzana feiyan felicidad fenfang florante florencio floribel
fraida fruma frumi fumiko fumio gayoung genoveva gerlie gershon giang gila gitel gittel gitty goldie guang guanting guiying guowei guozhi gyan hadar hadassah haejin haiyan hanako haneul haoran haoyu haruka haruki harumi haruto
hayato hayoon heejin hemi heng hershel hershy hideki hideo hien hieu hikari hikaru hillel hinata hindy hine hiroki hiroko hiromi hiroshi hiroto hisako hitomi hiutung hoai hoang hoiyan hong hongmei hotaru hoyin huan huifen huiling
huizhong huong huyen huynh hyejin hyeon hyeri hyesung hyojin hyunjin hyunwoo ichiro idan ilaisa ilan imelda inbal inhye isagani ishna itamar itzchak itzik izumi jaehyun jaemin jaewon jainesh jamuna jaylord jennylyn jeoffrey jerald
jericho jerwin jhon jhun jiahao jiahui jiali jiangli jianguo jianhong jianjun jiao jiawei jiaxin jiayi jiaying jieun jihoon jihye jihyun jimin jinah jingjing jingyi jinhai jinho jinky jinwoo jinyu jiro jisoo jisung jiwon jiwoo
jiyeon jiyoung jobert jomar jonalyn jone jonel jongin joohyun jope joselito jovelyn joven junghwa jungkook jungwon junho junichi junjie junjun junkai junko junseo junyi juri juvy juwon kaede kaho kahu kaiwen kana kanako kanchana
kanya kaori kasem kathlyn kawai kayan kazuki kazuko kazuo kazuya keiko keisuke kenji kenta kentaro khanh khoa khoi kieu kihyun kittipong kittisak kiyoshi koharu kohei koichi koji kotaro krishneel kristel kulap kumiko kwok kyoko
kyungmin kyungsoo lamai lanfen lanh lanying larriza leib leiba levana lhamo liat lifen lihua lijuan liling liming lingling lior liora lipa liqin litia lito liwayway liwei lixin lokyi longwei losalini lualhati luningning luong
luoyang luzviminda lyka mai maiko maki makoto malee maleka malka malky mami manaaki manaia manami manee manolito maricar maricel maricris marieta mariko marilou marites masaki masako masami masaru masashi masato matan mati mayan
maylene mayumi megumi meifeng meihua meilin meiling meir meira meixiu meizhen melchor meljun menachem mendel mendy mengyao merav mereani merewalesi merlinda michiko midori mieko miho mijin mikaere miki minah minami minghao mingmei
mingyu mingzhu minh minho minhyuk minjae minji minjun minoru minseo minsu mirel misaki mitsuko miyuki moishe moishy momoka momoko mordechai mordy moshe moti motti myrna myungsoo nabin nachman nachum naftali nanami naoki naoko
naoto narciso natsuki natsumi nattapong nattaya navitalai nayeon nazreen nechama nechemia nehama nenita nerissa neta netanel ngaire ngan nghia ngoc nguyet nhan nhat nhung nikau nilda ningning niran niruta nisakorn nischal noa
noboru nobuko nobuo noppadon norberto norbu norhayati noriko nuanphan nurit oanh ofer ofir omri oren orit orli ornanong osamu panida panit parmesh pasang peijing peizhi pemba pengfei pensri pepito perlita pesach pesha pessi
phailin phat phitchaya phong phuc phung phuong pimchanok pimpan pinchas pini pnina pongsak pornthip prabin praneel prasert prasit preecha puishan purna qian qiang qiaolian qingling qiuyue quang quoc quyen quynh rabin rachamim
raizel raizy raju ramil rangi rattana ratu ravneel rawiri reiko reizel renshu reuven reynaldo reynan rifka riko risa rivka rivkah rivky rizalina rochel rodel roei rojina rolando ronaldo roni ronit ronnel ropate rosalina rotem
ruchama ruchie rufino rungnapa ruolan ruoxi rustom ryo ryota ryuichi ryuji sachiko sakda saki sakura salote samak samjhana sangmin sanjeshni sanjita santosh sarawut satoko satomi satoru satoshi sayaka sayuri seiji seini semisi
seojun seonghwa seoyeon setareki setsuko seulgi seungmin shabtai shalom shamai shaneel shaneeta shanil shanshan shaoqing shauli shavneel shaya shevy shiela shifra shigeru shihong shimi shimon shimshon shinji shinobu shinya shiori
shirel shiri shivneel shizuka shloime shlomit shlomo shlomy shmuel shmuli shosha shoshana shoshi shota shova shprintza shragi shuang shufen shuhui shulamit shulan shuli shuyuan sihyun sirikit siriporn sirirat sisilia siuming siyu
sizhe sohyun sombat somboon somchai somjai sompong somsak somying songmei soojin sooyoung sora sota soyeon sruli subash sudarat sujan sujin sungho sungmin sunisa suong supaporn suphan supoj surasak suri suwannee suzume tadashi
taehyung taeyang taiga takahiro takako takashi takeo takeshi takumi tali tama tamiko tamir tanawat tane taotao taro tatsuya tehila tenzin teresita tetsuya tevita thaksin thanakorn thanh thao thapa thawatchai thien thinh thoa
thongchai thuan thuc thuy thuyen tianyi tianyu timoci tingting tinh tirso tirza toiby tomoko tomoya toru toshiko toshio tova tovah tran trinh trong truc trung truong tsering tshering tsubasa tsuyoshi tszching tszyan tuan tung
tuvia tuyen tuyet tzipora tziporah tzippy tzvi ubon udom ulaiasi unaisi uriel uyen uziel vasiti viliame vilisoni vinh virgilio vuong wai waikit waimarie wakana wangshu waraporn wattana weidong weihong weijie weimin weiming wenbo
wenjing wenjun wenling wenxuan wenyan wichai wilai wilfredo wingsze wingyan wirat wiremu wonho wooyoung xiang xiangyu xiaobo xiaodan xiaofang xiaofei xiaohong xiaohui xiaojing xiaojun xiaolan xiaoli xiaoling xiaoming xiaoyan
xiaoyu xifeng xinyan xinyi xinyu xinyue xiong xiulan xiuxiu xiuying xuan xueqin yaakov yael yaffa yahui yair yakov yalan yanan yangchen yanhong yanky yanlin yanmei yasuko yasuo yating yawen yaxin yechezkel yechiel yehoshua yehuda
yehudit yeji yejin yeonwoo yerin yichen yifan yifei yigal yihan yijun yiming yingluck yingying yining yisroel yissachar yitzchak yitzchok yitzy yixin yiyang yize yizhou yoav yochanan yocheved yoel yoko yona yonah yoni yoojin yoona
yoongi yoshiko yoshio yossi yosuke youngjae yuanjun yubin yubraj yucheng yuhan yuhang yui yuina yujin yuka yukari yuki yukiko yukio yukling yuko yulan yulin yumi yumiko yuming yuna yunfei yunho yunseo yunxi yuqi yusuke yuta yuto
yutong yuuki yuval yuxi yuxin yuxuan yuya yuyan zahava zalman zedong zemin zenaida zhaohui zhen zhenkang zhenzhen zhihao zhijun zhilan zhiming zhipeng zhiqiang zhiwei zhixin zhiyong zhiyuan zhong zhou zhuang zihan zihao zimo zisha
zissy zitong zixin zixuan ziyang ziyi ziyu
`);
