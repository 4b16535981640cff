"""Draws the pictograms of what people do together and where, and four exemplars of gen.py anew; who they are is in people.py."""
import math,sys
from lib import *
from parts import heart_d
from people import afro,heart,palm,quest,wave,write
O={}
def g(name):
    def w(f): O[name]=f; return f
    return w
def desk(s,guest,clerk,front):   # a desk of a service; its sign hangs above, from 8.5 to 31.5
    cloth,skin,hair,style=clerk; s.body(71,63,15,74,cloth,skin,5.5,5); s.head(71,51.5,12,skin,hair,style,dx=-2,ears=False)
    cloth,skin,hair,style=guest
    if style=="mid": s.longhair(23.5,51.5,12,hair,1.5,1.08)
    s.body(23.5,63,14.5,87.5,cloth,skin,5.5,5); s.head(23.5,51.5,12,skin,hair,style,dx=2,ears=False)
    s.r(44,73,43.5,14.5,3,front); s.p("M42 72H86.5",sw=6); lay(s,(22,73),(28,83),(42,69),cloth,skin)
def lay(s,S,E,H,cloth,skin):   # an arm whose hand lies flat on what is under it
    x,y=H; s.p(f"M{x-3} {y-4.5}Q{x+4} {y-7} {x+11} {y-1.5}Q{x+13} {y+2.5} {x+9} {y+2.5}H{x-3}Z",skin,sw=4); s.arm(S,E,H,9.5,cloth,halo=False)

@g("vaccination")
def _(s):
    s.longhair(25,26,13.5,DARK,1.45,1.06)
    s.body(24.5,40.5,16,87.5,HOU_D,SK2,6,7)
    s.p("M38 87.5V62H56.5V87.5Z",SK2)
    s.p("M35 64V56Q35 43 46 43Q58.5 43 58.5 56V64Z",HOU_D)
    s.head(25,26,13,SK2,DARK,"mid",dx=1.5)
    s.p("M56 75.5L65 65",sw=4)
    s.p("M66 63.500L76.5 51",sw=16); s.p("M78 49.500L84 42.500",sw=5); s.p("M71 45L83 55.500",sw=4.5); s.p("M79.500 38L87.500 45.500",sw=5)
    s.det("M66 63.500L76.5 51",stroke=PAPER,sw=7.5); s.det("M66 63.500L71.500 57",stroke=HEA_D,sw=7.5)

@g("sport")
def _(s):
    def limb(d,core,col): s.p(d,sw=core+8); s.p(d,stroke=col,sw=core,halo=False)
    limb("M34 47L20 52L15 43",6,SK3)
    limb("M37 62L34 72L29 80",8,SK3); limb("M45 62L54 67L57 75",8,SK3)
    s.p("M26 85H33M57 80L63 76.5",sw=9.5)
    s.p("M31 43Q42 35 55 42L51 66H28Z",START_L); s.p("M28 60H52L54 69H26Z",WORK_D,sw=4)
    limb("M51 47L63 52L70 44",6,SK3)
    s.c(31,15.5,6.5,DARK,sw=4); s.head(46,25,14.5,SK3,DARK,"side",dx=2.5,ears=False)
    s.c(78,75.5,11.5,PAPER); s.flat("M78 70L83.3 73.8L81.3 80H74.7L72.7 73.8Z",INK)
    for i in range(5): a=math.radians(72*i+36); s.dot(78+10.5*math.sin(a),75.5-10.5*math.cos(a),2.8)
    s.shift(-2,0)

@g("coffee-together")
def _(s):
    s.body(22,46,13.5,74,HEA_D,SK1,5.5,5.5); s.body(74,46,13.5,74,HOU_D,SK3,5.5,5.5)
    s.c(22.5,14,5.5,MIST,sw=4); s.head(22.5,31,14,SK1,MIST,"side",dx=2.5,ears=False); s.head(73.5,31,14,SK3,DARK,"short",dx=-2.5,ears=False)
    s.r(8.5,73,79,14.5,3,SCH_D)
    for k in(-1,1):
        x=48+k*8.5; s.p(f"M{x-6} 58H{x+6}V66Q{x+6} 73 {x} 73Q{x-6} 73 {x-6} 66Z",START_L,sw=4)
        y=48+k*4.5; s.p(f"M{y} 51Q{y-3.5} 47 {y} 43Q{y+3.5} 39 {y} 35",sw=4)
        s.arm((48+k*28,60),(48+k*26,76),(48+k*21,67),10,HEA_D if k<0 else HOU_D,SK1 if k<0 else SK3,5,halo=False)
    s.plug(39.4,39.6,2); s.plug(37.3,42.9,2); s.plug(57.5,45,3); s.plug(47.8,53.4,2)

@g("worker")
def _(s):
    s.longhair(48,31,16,DARK,1.4,1.04)
    s.body(48,49,33,87.5,WORK_D,SK2,10,10)
    s.det("M30 52V87.5H66V52L58.5 48.5L48 66L37.5 48.5Z",SCH_D,sw=4)
    s.det("M32 76H64",stroke=START_L,sw=6); s.det("M48 67V87")
    s.head(48,32.5,15.5,SK2,DARK,"centre")
    s.p("M29.5 26C29.5 2.5 66.5 2.5 66.5 26Z",START_L); s.p("M25.5 26.5H70.5",sw=6); s.det("M43 11.5V18M53 11.5V18")

@g("job-office")
def _(s):
    desk(s,(HOU_D,SK1,BROWN,"mid"),(HEA_D,SK3,DARK,"short"),WORK_L)
    s.r(24,8.5,48,23.5,4,WORK_L); s.det("M42.5 16V15.5Q42.5 13.5 44.5 13.5H51.5Q53.5 13.5 53.5 15.5V16",sw=3.5); s.r(35,16,26,11,2.5,WORK_D,sw=3.5,halo=False); s.dot(48,21.5,2.8,START_L)

@g("language-class")
def _(s):
    s.r(8.5,8.5,79,39,3,PAPER)
    s.p("M17 25C17 12 43 12 43 25C43 32 37 35 31 35L25 40L24.5 34C20 33 17 30 17 25Z",HEA_L,sw=4,halo=False); wave(s,30,24.5,14,5)
    s.p("M53 16H79V34H72L71.5 40L64 34H53Z",SCH_L,sw=4,halo=False); s.det("M59 27L63.5 22L68.5 27L73 22")
    s.longhair(70,60,13,BROWN,1,1.04)
    s.body(24,72,15.5,87.5,SCH_D,SK3,5.5,5.5); s.body(70,73,17.5,87.5,HEA_D)
    s.head(24,58,13.5,SK3,DARK,"short",dx=2); s.head(70,59.5,13,SK1,BROWN,"centre",dx=-2)
    s.arm((31,79),(42,86),(47,62),10.5,SCH_D,SK3,5.6)
    s.p("M70 79Q62 75 52 75.5V87.5H87.5V75.5Q78 75 70 79Z",PAPER,sw=4); s.det("M70 79V86")

@g("home-together")
def _(s):
    s.p("M15 42V87.5H81V42",START_L)
    s.p("M8.5 43L48 9.5L87.5 43Z",HOU_D); heart(s,48,31,15,PAPER)
    s.longhair(48,60,11,DARK,1.6,1.06)
    for x,c,k,h,t in((28,WORK_D,SK1,BROWN,"curly"),(68,HEA_D,SK2,DARK,"short"),(48,ASS_D,SK3,DARK,"centre")):
        s.body(x,72,10.5 if x!=48 else 12,87.5,c); s.head(x,61,10.5,k,h,t,ears=False)

@g("shelter-bed")
def _(s):   # a bed under a roof, the moon in its window
    s.p("M15 40V87.5H81V40",WORK_L); s.p("M8.5 41.5L48 9.5L87.5 41.5Z",HOU_D)
    s.c(48,30,8,WORK_D,sw=4,halo=False); s.dot(48,30,3.6,START_L)
    s.det("M22 60V86M22 80H74V86",sw=5)
    s.r(22,71.5,52,9,2,PAPER,sw=4,halo=False); s.r(25,61,18,11,4,PAPER,sw=4,halo=False)
    s.det("M44 80V70Q46 62 54 63L68 65Q74 66 74 71V80Z",HEA_L,sw=4.5)
    s.c(37,60,11,SK1,sw=4,halo=False); s.hair(37,60,10.5,BROWN,"short"); s.c(37,60,11,sw=4,halo=False)
    s.det("M30.5 61.5H33.5M40.5 61.5H43.5")

@g("own-shop")
def _(s):
    s.p("M14 36V87.5H82V36",SCH_L)
    s.r(19,48,23,22,2,WORK_L,sw=4,halo=False)
    s.p("M47.5 87.5V48H76.5V87.5Z",PAPER,sw=4,halo=False)
    for i,(x,y,r) in enumerate(((25.5,65,4.5),(35.5,65,4.5),(30.5,58,4.5))): s.c(x,y,r,SCH_D if i<2 else HOU_D,sw=3.5,halo=False)
    w=15.8
    for i in range(5):
        x=8.5+i*w; s.p(f"M{17+i*12.4} 10H{17+(i+1)*12.4}L{x+w} 28V31A{w/2} {w/2} 0 0 1 {x} 31V28Z",HOU_D if i%2==0 else PAPER,sw=4)
    s.body(62,72,12,87.5,HEA_D,SK3,4.5,4.5); s.head(62,59.5,11.5,SK3,DARK,"curly",ears=False)

@g("work-agreement")
def _(s):
    s.body(24.5,45,16,87.5,HOU_D,SK3,6,6); s.body(71.5,45,16,87.5,WORK_D,SK1,6,6)
    afro(s,24.8,30.5,13,SK3,dx=2.5); s.head(71,30.5,14,SK1,BROWN,"side",dx=-2.5)
    s.gap("M32 73H64V87H32Z",11); s.p("M32 87.5V73H64V87.5Z",PAPER); s.det("M39 81Q43 76 46.5 81Q50 85 57 79")
    s.arm((24,54),(25,68),(38,59.5),10.5,HOU_D,halo=False); s.arm((72,54),(71,68),(58,59.5),10.5,WORK_D,halo=False)
    s.c(53.5,58,6.3,SK1,sw=4); s.c(44.5,59,6.5,SK3,sw=4); s.det("M47 56.5L51.5 59")

@g("rumour")
def _(s):   # whispered behind a hand; who hears it wonders
    s.p("M51 31C41 31 40 19 48.5 17C48 8.5 60 7 64 11.5C69 6.5 82 8.500 81.5 16C89.5 18 89 31 79.5 31C75 35 68 35 65.5 32.5C61 35 54 35 51 31Z",START_L)
    quest(s,65.5,20.8,.68,4.5); s.c(76,40.5,3.6,START_L,sw=4)
    s.longhair(70,60,13,BROWN,1.3,1.06)
    s.body(26,71,17.5,87.5,HOU_D); s.body(69.5,74,17,87.5,WORK_D)
    s.head(26,56,14.5,SK2,DARK,"side",dx=3,mood=None); s.head(70,60,13,SK1,BROWN,"mid",dx=-3,mood="flat")
    s.e(32,63.5,2.4,2.4,INK,stroke="none",halo=False)
    s.p("M31 87.5L37 73.500H46.5L45.5 87.5",HOU_D,sw=4)
    s.p("M37.5 74Q35 66 40.5 59Q46.5 53 49 56Q50.5 58 48 62Q48 69 46 74Z",SK2,sw=4)

@g("open-door")
def _(s):
    s.r(36,8.5,46,79,3,START_L)
    s.longhair(62,37,13.5,DARK,1.2,1.04); s.body(62,51,15,87.5,HEA_D,SK2,6,6)
    s.head(62,37,13,SK2,DARK,"mid",dx=-2)
    s.p("M36 8.5L13 15V81L36 87.5Z",SCH_D); s.dot(20.5,47,3.6,START_L)
    palm(s,41,69,-1,SK2,1.15); s.arm((53,61),(53,78),(42,69.5),11,HEA_D,halo=False)

@g("counter")
def _(s):
    s.body(71.5,60.5,15,72,ASS_D,SK1,6,6)
    s.head(71.5,46.5,14,SK1,BROWN,"side",dx=-2)
    s.body(24,60.5,15.5,87.5,START_L,SK3,6.5,6.5,.6)
    s.head(24.5,46.5,14,SK3,DARK,"short",dx=2)
    s.r(34,8.5,28,17,3,INK)   # an 8, because this picture is flipped for a right-to-left reader
    s.det("M48 16.8C43 16.3 42.5 10.3 48 10.3C53.5 10.3 53 16.3 48 16.8C41 17.5 41 23.9 48 23.9C55 23.9 55 17.5 48 16.8Z",stroke=START_L,sw=3.5)
    s.r(43,70,44.5,17.5,3,ASS_L); heart(s,65.5,79.5,16)
    s.p("M41 69H86",sw=6)
    lay(s,(22,72),(28,82),(42,66),START_L,SK3)

@g("waiting-list")
def _(s):
    s.r(57,29,30.5,58.5,2,SCH_D); s.dot(80.5,60,3.6,START_L)
    s.c(30,23.5,15,PAPER); s.det("M30 14.5V24L36.5 28",sw=4.5)
    for x,c,k,h,t in((18.5,HOU_D,SK1,BROWN,"side"),(34.5,HEA_D,SK3,DARK,"short"),(50.5,START_L,SK2,DARK,"mid")):
        s.body(x,67,11 if x!=18.5 else 10,87.5,c); s.head(x,56,10.5,k,h,t,dx=2.5)

@g("dont-know")
def _(s):
    s.body(48,51,22,87.5,START_L,SK2,8.5,7,.5); s.head(48,34,16,SK2,DARK,"short",mood="flat")
    for k in(-1,1):
        P=lambda u,v:f"{48+k*u} {v}"
        s.p(f"M{P(25,62)}L{P(23.5,54)}Q{P(22.5,47)} {P(26.5,47)}Q{P(29,47.5)} {P(30,53)}L{P(35.5,51.5)}Q{P(40.2,51)} {P(39.7,54.5)}Q{P(38.7,58)} {P(33.5,63)}Z",SK2,sw=4); s.arm((48+k*16,62),(48+k*22,86),(48+k*29.5,62),11,START_L)
        x,y=48+k*31,13.8; s.p(f"M{x-5.5} {y}C{x-5} {y-6.5} {x+6} {y-6.5} {x+6} {y+.3}C{x+6} {y+5} {x} {y+4} {x} {y+8.5}",sw=5.5); s.c(x,y+16,3.1,INK,stroke="none"); s.plug(x,y+16,6.1)

@g("computer-help")
def _(s):
    s.body(68,37,17,60,ASS_D,SK3,6,6); s.head(68,22.5,14,SK3,DARK,"short",dx=-2)
    s.r(46,43,41.5,32,4,INK); s.r(50,47.5,33,22.5,2,WORK_L,stroke="none",halo=False)
    s.p("M67 75V86M57 86H79",sw=7)
    s.flat("M61 49L77 58L69.8 60.5L66 67.5Z",INK)
    s.c(52,42.5,5.2,SK3,sw=4)
    s.body(24,61,15.5,87.5,START_L,SK1,5.5,5.5); s.head(24.5,46.5,14,SK1,BROWN,"side",dx=2.5)
    s.arm((28,75),(34,85),(44,78),9.5,START_L,SK1,5)
    s.plug(39.9,58,2)

@g("health-insurer")
def _(s):
    desk(s,(START_L,SK3,DARK,"curly"),(HEA_D,SK2,DARK,"side"),HEA_L)
    s.r(24,8.5,48,23.5,5,PAPER); s.p("M24 14.5V13Q24 8.5 29 8.5H67Q72 8.5 72 13V14.5Z",HEA_D,halo=False,sw=4)
    s.dot(38,20.3,3.2,SK3); s.flat("M30.5 29.500C30.5 22.500 45.5 22.500 45.5 29.500Z",ASS_D); s.flat(heart_d(58,22.7,6),HEA_D)

if __name__=="__main__": write(O,sys.argv[1:])
