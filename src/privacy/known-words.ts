import { wordList } from './word-list';

/** Services, platforms, police systems, inquiries and public names: written with a capital, and nobody in a case. */
export const KNOWN = wordList(`
4chan 8chan 8kun achieving act action acts addchat adobe advice aegis aid airdrop airtag alexa allah amazon android angiolini anonfiles anonib anthropic apex apple appstore arachnid arbor archbold ask.fm askfm athena audible aura
axon azar banardos barclays bark barnardo barnardos bazoocam bbc beacon bebo bereal bernardos bestgore bible bichard bing bitcoin bitmoji blackstones bluesky bluestone bluetooth bonfire bromcom brook brookes bully bumble bunkr
cafcass caid caitlin camden camhs camsurf capcut carefirst carrd casey cellebrite centrepoint ceop cerberus character.ai chatgpt chathub chatroulette chaturbate childline childnet childrens childs chorus christ christmas citizens
claires clare clares classcharts claude climbie clio clips4sale clothoff cod college collins combat compass connect constabulary coomeet coomer copilot covid cpoms cps crimestopper crimestoppers crimewatch crimint crisis crushon
cyberdrop cybertip cybertipline dailymotion deepnude deepseek deshame deviantart discord disney diversity diwali doxbin dropbox duolingo easter ebay eclipse edulink efukt eid emeraldchat emule encompass england erome ethereum
europol everard evidence evidence.com expressvpn faceapp facebook facetime faithfull fansly fapello farms fearless fed federation fifa finder fizz flickr force fortnite fraser fraud friendster friskies gab gaggle galop gas gemini
gettr gids gillick giphy gmail gmp god gofile goguardian goodyear google grenfell griffeye grindr grok gta guardian habbo halifax halloween hangouts hanukkah harper harpers hash hector heidi helen helens henriques hiiu
hillsborough hinge hmicfrs holla hollie hollieguard holmes hoop hotmail hsbc hulu hydrant icacp icloud ico imessage imgur imkaan imo impero insta instagram internet interpol iopc ios ipad iphone ivison iwf jessica jessicas jesus
jitsi jodel juliet karma kemono kick kidscape kik kiwi klarna kodi kooth kooths koran laming lamplugh lastpass lawrence leakbase lensa lightspeed likee line linkedin linktree liquidlogic liveleak livu lloyds lmk locals lockbit
lovense lucy lucyfaithfull macpherson makesafe marie marten martha martyn martyns mastodon match mediafire meetme mega megalinks megan megans megaupload mencap mermaids merseyside messenger meta metropolitan microsoft midjourney
mind minecraft modus molly monero monkey monzo mosaic motherless mumsnet munro musically myai myconcern myspace naomi nato natwest naz nca ncmec netflix netmums netnanny newton ngl nhs niche nintendo nirvana nordvpn npcc nspcc
nudify nudifyer oasis oculus ofcom ofsted oldham oliver olivers omegle omeglers ometv onedrive onion onlyfans op opal openai orion osman outcome outlook overwatch palantir pallial papyrus parler passover pastebin patreon paypal
paysafe peanut peegle periscope phash photodna photoshop pinterest playstation playstore plenty pnc pnd pokemon polaroid police polis pornhub prevent pride pronto proton quest quora quran qustodio qzone railton rakuten ramadan
ravenswood rbx rec redbox reddit redtube refuge remini remove replika report rethink revengeporn revolut ringcentral roblox robux rochdale romeo rotherham rumble safelives safer saferinternet samaritans sanctuary sane santander
sarah sarahah sarahs savile sceg scope scotland securly selfie sendit senso sexting shagle shakespeare shelter shout showbie signal simpcity sims siri sisters skout skype slack slay smoothwall snap snapchat snapmaps snapstreak
sony sora soteria soundcloud southall spotafriend spotify stackexchange starling steam step stephen stonewall stopncii storm stovewood streetview stress substack support suzy suzylamplugh swgfl swipr switch tagged tate tavistock
teams teams' telegram telford tellonym tencent thinkuknow thothub threads ticketmaster tiktok tinder tinychat tor torah torrent trello triller truecaller trust truthsocial tumblr turing turings turnbull turning tusla twilio twitch
twitter uber ubisoft undress unifi unison unite unmind valentine valentines valorant valve vbucks veo viber victim victoria vigo vimeo vinted vkontakte voscur voxer vpn vr vsco warzone wattpad wecan wechat weibo whatsapp whisper
wickr wifi wikipedia windows wink wire wizz womens word wordpress xbox xhamster xl xnxx xvideos yahoo yandex yellow yewtree yikyak yolo younow youtube yubikey yubo zangi zebra zello zepeto zoom
`);
