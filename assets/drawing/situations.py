"""Draws what people go through: arriving, being ill, being refused, learning together, being paid less."""
import math,sys
from lib import *
from parts import *
from people import afro,bubble,heart,legs,palm,quest,wave,write
O={}
def g(name):
    def w(f): O[name]=f; return f
    return w
def helmet(s,x,y,r):   # on a head at x y
    s.p(f"M{x-1.15*r} {y-.3*r}C{x-1.15*r} {y-1.75*r} {x+1.15*r} {y-1.75*r} {x+1.15*r} {y-.3*r}Z",START_L,sw=4); s.p(f"M{x-1.4*r} {y-.28*r}H{x+1.4*r}",sw=5)
def stack(s,x,y,k,w=26): # k coins seen a little from above, the lowest on y
    a=w/2; b=.16*w
    for i in range(k):
        X=x+(0,1.5,-1,1)[i%4]; Y=y-b-8.5*i; s.p(f"M{X-a} {Y-8.5}A{a} {b} 0 0 1 {X+a} {Y-8.5}V{Y}A{a} {b} 0 0 1 {X-a} {Y}Z",START_L,sw=4.5)
    s.det(f"M{X-a} {Y-8.5}A{a} {b} 0 0 0 {X+a} {Y-8.5}",sw=4)

@g("newcomer")
def _(s):
    s.p("M58 56V52Q58 47.500 63 47.500H71Q76 47.500 76 52V56",sw=5)
    s.r(51,56,33,28,5,SCH_D); s.det("M60 57V83M75 57V83",sw=4); s.p("M57 86H58.500M77 86H78",sw=7)
    legs(s,30,14,66,MIST)
    s.p("M14 72V57Q14 43 25 43H35Q46 43 46 57V72Z",HEA_D)
    s.det("M23 45Q30 53 37 45",SK3)
    s.arm((38,52),(47,60),(58,52),10,HEA_D,SK3,5.2)
    s.head(30,26,17,SK3,DARK,"short",dx=3)
    s.plug(49,47,2)

@g("knows-nobody")
def _(s):
    for x,y in((18.5,30),(37.5,21),(58.5,21),(77.5,30)):
        s.body(x,y+12,10 if x in(18.5,77.5) else 12,70,MIST); s.c(x,y,10,MIST,sw=4)
    s.longhair(48,53,15,BROWN,1.5,1.1)
    s.body(48,68,24,87.5,HOU_D,SK2,8,6); s.head(48,53,14.5,SK2,BROWN,"mid",mood="flat")

@g("ill")
def _(s):   # the glass comes out of the mouth, a scarf round the neck
    s.body(45,54,34,87.5,HEA_L)
    s.head(45,33,18.5,SK2,BROWN,"curly",mood=None,dy=0)
    for k in(-1,1): s.dot(45+k*11,39.5,3.4,HOU_L)
    s.p("M30 53Q45 61 60 53Q65 56 62 62Q45 70 28 62Q25 56 30 53Z",HOU_D,sw=4); s.p("M50 65L48 80H60L61 62",HOU_D,sw=4)
    s.det("M37.5 46Q41 43 45 43.5",sw=4)
    s.gap("M52 44.500L80 35",14); s.p("M52 44.500L82 34.500",sw=12.5); s.det("M52 44.500L82 34.500",stroke=PAPER,sw=5.5); s.det("M52 44.500L69 38.800",stroke=HOU_D,sw=5.5)

@g("doctor-man")
def _(s):
    s.body(48,46,33,87.5,PAPER)
    s.det("M37 46.5L48 60L59 46.5Z",SK1)
    s.det("M48 74V86")
    s.det("M32 48C32 64 38 68 48 68C58 68 64 64 64 48M48 68C48 78 56 77 61 75",stroke=HEA_D,sw=5)
    s.c(64,74.5,5.8,HEA_L,sw=4,halo=False)
    x,y,r=48,27,17
    for k in(-1,1): s.c(x+k*16.3,y+3.4,3.57,SK1,sw=4)
    s.c(x,y,r,SK1,sw=4)
    s.flat(f"M{x-r} {y}C{x-r} {y+23} {x+r} {y+23} {x+r} {y}C{x+13} {y+4} {x+11} {y+5} {x+6.500} {y+4.500}Q{x} {y+3} {x-6.500} {y+4.500}C{x-11} {y+5} {x-13} {y+4} {x-r} {y}Z",MIST)
    s.hair(x,y,r,MIST,"short"); s.c(x,y,r,sw=4,halo=False)
    for k in(-1,1): s.dot(x+k*17.2,y+3.4,2,SK1)
    s.dot(x-6,y+.5,2.1); s.dot(x+6,y+.5,2.1); s.det(f"M{x-4.500} {y+9}Q{x} {y+13} {x+4.500} {y+9}")

@g("refused")
def _(s):
    s.r(47,8.5,40.5,79,3,SCH_D); s.r(54,59,26.5,21,2,PAPER,sw=4,halo=False); s.dot(54.5,51.5,3.6,START_L)
    s.r(56,17,23,23,5,HOU_D,sw=4,halo=False); s.det("M62.500 23.500L72.500 33.500M72.500 23.500L62.500 33.500",stroke=PAPER,sw=5)
    s.body(29,52,20.5,87.5,HEA_D,SK2,7.5,7); s.head(29,36,16,SK2,DARK,"side",mood="flat",dx=2)

@g("night-outside")
def _(s):   # the sleeper of shelter-bed, on a park bench under the stars
    s.p("M12 66Q8.8 58 8.8 48A39.2 39.5 0 0 1 87.2 48Q87.2 58 84 66Z",WORK_D); s.c(62,24,8.5,START_L,sw=4,halo=False)
    for x,y,r in((30,30,2.3),(43,18,2.3),(78,38,2.3),(20,42,2)): s.dot(x,y,r,PAPER)
    s.p("M20 50V86.5M76 50V86.5",sw=7); s.p("M14 49H82",sw=11); s.p("M14 49H82",stroke=SCH_L,sw=4,halo=False)
    s.r(11,58,17,12,4,SCH_D,sw=4.5,halo=False)
    s.det("M39 71V64Q41 57 51 58L77 60Q84 60.5 84 66V71Z",HOU_L,sw=5)
    s.p("M12 75.5H84",sw=12); s.p("M12 75.5H84",stroke=SCH_L,sw=4.5,halo=False)
    s.head(31,57.5,13,SK2,DARK,"short",face=False,ears=False); s.det("M24 59.5H27.5M34.5 59.5H38")

@g("report-problem")
def _(s):
    bubble(s,32,24,23.5,15.5,(28,47),HOU_L); s.det("M32 15.5V24.5",sw=6); s.dot(32,32.5,3.3)
    s.longhair(24.5,58,13,DARK,1.4,1.08)
    s.body(24.5,72,16,87.5,WORK_D); s.body(71,64,16.5,87.5,ASS_D,SK1,6,5.5)
    s.head(24.5,58.5,12.5,SK3,DARK,"centre",dx=2.5,mood=None); s.head(71,49.5,14,SK1,BROWN,"short",dx=-3)
    s.gap("M53 70H72V87H53Z",9); s.p("M51.5 68.5H72V87.5H51.5Z",PAPER,sw=4); s.det("M58 76H66M58 82H62")
    s.arm((82,72),(85,87),(75,79),10,ASS_D,SK1,5.2,halo=False)

@g("kindergarten")
def _(s):
    s.r(52,62,17.5,25.5,2,WORK_D); s.r(69.5,62,17.5,25.5,2,START_L); s.p("M57.500 62V37H79V62Z",HOU_D); s.p("M55 37L68.25 17L81.500 37Z",HEA_D)
    s.c(31,16,5.5,BROWN,sw=4)
    s.body(30,59,20,87.5,SCH_L,SK1,7,6)
    s.head(30.5,40,18.5,SK1,BROWN,"side",dx=3)
    s.arm((34,70),(40,82),(50,72),10,SCH_L,SK1,5.2)
    s.shift(.4,0)

@g("school-talk")
def _(s):
    s.p("M20 8.5H76Q83 8.5 83 15.5V33Q83 40 76 40H71L66 46L60 40H36L30 46L25 40H20Q13 40 13 33V15.5Q13 8.5 20 8.5Z",START_L)
    s.det("M34.5 38.5V37C34.5 27 61.5 27 61.5 37V38.5",WORK_L,sw=4); s.det("M40.5 32V37.5M55.5 32V37.5",stroke=SCH_D,sw=4.5)
    s.c(48,21.5,9,SK2,sw=4,halo=False); s.hair(48,21.5,8.5,DARK,"side"); s.c(48,21.5,9,sw=4,halo=False); s.dot(45,23,1.7); s.dot(51,23,1.7)
    s.longhair(25,64,13,DARK,1.2,1.08)
    s.body(25,77,16.5,87.5,HOU_D); s.body(71,77,16.5,87.5,SCH_D,SK3,5.5,4)
    s.head(25,64,12.5,SK2,DARK,"centre",dx=2.5); s.head(71,63.5,13,SK3,MIST,"short",dx=-2.5)

@g("classmate-helps")
def _(s):
    bubble(s,66,18.5,16,10,(68,33),HEA_L); wave(s,66,18,17)
    s.longhair(70,47,14,DARK,1.3,1.06)
    s.body(25,62,16.5,87.5,WORK_D,SK1,6,5); s.body(70.5,62,17,87.5,START_L)
    s.head(25.5,47,14,SK1,BROWN,"short",dx=2.5,dy=1); s.head(70,47,13.5,SK3,DARK,"mid",dx=-2.5,dy=1)
    s.p("M48 66C39 61.500 30 61.500 22 63V79H74V63C66 61.500 57 61.500 48 66Z",PAPER,sw=4); s.det("M48 66V78M30 70H38M58 70H66",sw=3.5)
    s.p("M8.5 87.5V78H87.5V87.5Z",SCH_L)
    quest(s,24,19,.8,5); s.plug(24,19,12)

@g("job-interview")
def _(s):
    s.p("M28 9.500H67Q71 9.500 71 13.500V29Q71 33 67 33H38L28.500 41V33Q24 33 24 29V13.500Q24 9.500 28 9.500Z",WORK_L)
    s.det("M43 18V16Q43 14 45 14H50Q52 14 52 16V18",sw=3.5); s.r(36,18,23,11,2,WORK_D,sw=3.5,halo=False); s.dot(47.5,22,2.6,START_L)
    s.longhair(24.5,53,13,DARK,1.25,1.08)
    s.body(23.5,66,15,87.5,HEA_D); s.body(73,64,14.5,87.5,WORK_D,SK1,5,5)
    s.head(24.5,53,12.5,SK3,DARK,"centre",dx=3); s.head(73,50.5,13.5,SK1,MIST,"side",dx=-2.5,ears=False)
    s.gap("M41 61H59V79H41Z",10); s.p("M40.500 60H60V80H40.500Z",PAPER,sw=4); s.c(47,67,3.600,SK3,sw=3.5,halo=False); s.det("M53.500 67H54M46.500 74.500H54",sw=3.5)
    s.p("M8.5 80H87.5V87.5H8.5Z",SCH_L); s.plug(49,49,9); s.plug(43,43,3.5); s.plug(54,43,4)

@g("less-pay")
def _(s):
    for x,k in((26,3),(70,1)):
        s.body(x,33.5,17.5,43.5,WORK_D,SK2,6,5,.45); s.head(x,24,12.5,SK2,DARK,"short",mood="smile" if k>1 else "flat",ears=False,dx=0 if k>1 else -2); helmet(s,x,24,11)
        stack(s,x,87.5,k,31)

@g("protected")
def _(s):
    s.p("M48 8.5C58 15 72 18 85 18V45C85 66 68 80 48 87.5C28 80 11 66 11 45V18C24 18 38 15 48 8.5Z",ASS_D)
    s.det("M48 17C56 22 67 25 77 25.500V45C77 60 64 71 48 78C32 71 19 60 19 45V25.500C29 25 40 22 48 17Z",ASS_L,sw=3.5)
    s.longhair(48,41,13,DARK,1.2,1.1)
    s.det("M30.500 67.500C30.500 59 36 54 42 54H54C60 54 65.500 59 65.500 67.500Q57 74 48 77Q39 74 30.500 67.500Z",HOU_D,sw=4.5)
    s.head(48,41,13,SK2,DARK,"mid")

@g("unfair")
def _(s):
    def apple(x,y):
        s.p(f"M{x} {y-6}C{x-3} {y-8.5} {x-8.5} {y-7} {x-8.5} {y}C{x-8.5} {y+6} {x-5} {y+8.5} {x} {y+8}C{x+5} {y+8.5} {x+8.5} {y+6} {x+8.5} {y}C{x+8.5} {y-7} {x+3} {y-8.5} {x} {y-6}Z",HOU_D,sw=4); s.p(f"M{x} {y-6.5}Q{x} {y-9} {x+2} {y-10.5}",sw=4)
    for x in(26,70):   # two people who differ in nothing but what they get
        s.body(x,31.5,17.5,41.5,ASS_D,SK2,6,5,.45); s.head(x,21,12.5,SK2,DARK,"short",mood="smile" if x<48 else "flat",dx=0 if x<48 else -2.5,dy=0 if x<48 else 1.5,ears=False)
    for x,y in((26.3,60),(16.5,76.5),(36,76.5),(70,76.5)): apple(x,y)
    s.p("M9.5 87H43M53 87H86.5",sw=6)

@g("mentor")
def _(s):
    s.p("M78 17V86.5",sw=7); s.p("M66 14.5H81L87.5 22.5L81 30.5H66Z",START_L,sw=4.5); s.p("M87 37H73L66.5 45L73 53H87Z",HEA_L,sw=4.5)
    s.longhair(23.3,36,12.5,BROWN,1.6,1.06)
    s.body(23,51,14.5,87.5,START_L,SK1,5,5); s.body(48,49,16,87.5,ASS_D,SK3,6,6)
    s.head(23,36.5,12,SK1,BROWN,"mid",dx=2.5); s.head(48,34,13.5,SK3,MIST,"short",dx=2.5,ears=False)
    palm(s,66,68,1,SK3,1); s.arm((56,61),(57,77),(65,68),10.5,ASS_D)

@g("training")
def _(s):   # as a language class, with tools on the board
    s.r(8.5,8.5,79,39,3,PAPER)
    for w,c in((10.5,INK),(4,MIST)): s.det("M29 39V26M20.5 15Q18.5 25.5 29 25.5Q39.5 25.5 37.5 15",stroke=c,sw=w)
    s.r(61,24,7.5,15,1,SCH_L,sw=4,halo=False); s.det("M53 15.5H71Q77 15.5 79.5 21.5L75 25.5H53Z",MIST,sw=4)
    s.body(24,72,15.5,87.5,SCH_D,SK1,5.5,5.5); s.body(70,72,17.5,87.5,WORK_D)
    s.head(24,58.5,13.5,SK1,MIST,"side",dx=2); s.head(70,61,12.5,SK3,DARK,"short",dx=-2,ears=False); helmet(s,70,61,11.5)
    s.arm((31,79),(42,86),(47,62),10.5,SCH_D,SK1,5.6)
    s.p("M70 80Q62 76 52 76.5V87.5H87.5V76.5Q78 76 70 80Z",PAPER,sw=4); s.det("M70 80V86")

@g("safety-net")
def _(s):
    def limb(d,core,col): s.p(d,sw=core+8); s.p(d,stroke=col,sw=core,halo=False)
    t=lambda i: (13+70*i,(1-i)**2*57+2*i*(1-i)*79+i*i*57); b=lambda i: (13+70*i,(1-i)**2*70+2*i*(1-i)*105+i*i*70)
    limb("M57 56L70 37L81 43",7.5,WORK_D); limb("M50 45L58 25",5.5,SK2); s.p("M81.5 39.5L84.5 45",sw=8)
    limb("M41 46Q45 56 53 56.5",15,START_L); limb("M42 46L43 22",5.5,SK2); s.head(28,39,13.5,SK2,DARK,"side",ears=False,mood="flat",dx=1.5)
    s.p("M24 9.5V16M72 9.5V23M85 12V24",sw=4.5)
    s.p("M13 57Q48 79 83 57V70Q48 105 13 70Z",ASS_L); k=[i/6 for i in range(7)]
    for i in range(6):
        for p,q in((t(k[i]),b(k[i+1])),(t(k[i+1]),b(k[i]))): s.det(f"M{p[0]} {p[1]}L{q[0]} {q[1]}",stroke=ASS_D)
    s.det("M13 57Q48 79 83 57V70Q48 105 13 70Z",sw=5); s.p("M12 56V86.5M84 56V86.5",sw=7)

@g("too-much")
def _(s):
    stack(s,69,87.5,8,33)
    s.gap("M55 71.500A14 14 0 1 0 83 71.500A14 14 0 1 0 55 71.500Z",10); s.c(69,71.5,14,START_L); s.euro(70.5,71.5,7.5)
    s.body(25,59,16.5,87.5,WORK_D,SK1,6,6); s.head(25,44,14.5,SK1,BROWN,"short",dx=3,dy=-2,mood="flat",ears=False)
    s.p("M25 9V12.5",sw=6); s.c(25,20.2,2.9,INK,stroke="none"); s.shift(.5,0)
    s.c(39.5,65,6.5,START_L,sw=4); s.arm((14,68),(17,87),(35,77.5),10,WORK_D,SK1,5.4,halo=False)

@g("child-worried")
def _(s):
    s.p("M61 38C50 38 46 25 56 21C55 9 71 5 76 13C84 10 91 18 87 25.5C89 33 84 38 78 38Z",MIST)
    s.det("M60 28C60 17 73 16 70 24C67 31 60 28 66 20C71 14 82 18 79 25C77 31 70 32 68 29",sw=4)
    s.c(58,46,3.8,MIST,sw=4)
    for k in(-1,1): s.c(35+k*18,57,6,BROWN,sw=4)
    s.body(35,70.5,24,87.5,START_L,SK1,8,7)
    s.head(35,55,16.5,SK1,BROWN,"side",mood="flat",ears=False,dx=-1,dy=1.5); s.shift(-1.7,0)

@g("trusted-person")
def _(s):
    s.body(67.5,44,20,87.5,START_L,SK1,7,7)
    s.body(28,47,19.5,87.5,HEA_D,SK3,6.5,6)
    s.head(27,32,15,SK3,DARK,"short",dx=2); s.head(67,29,15,SK1,MIST,"side",dx=-2)
    rosette(s,68,68,10.5,HEA_D,6,HEA_L,4); s.det("M63 68.5L67 72.500L73 65",stroke=PAPER,sw=4)
    h="M12.5 54L12 59M18 53L18.5 60M23.500 52L25.500 58"
    s.p(h,sw=11.5); s.p(h,stroke=SK1,sw=4,halo=False)

if __name__=="__main__": write(O,sys.argv[1:])
