"""Draws the pictograms of who people are and who helps them; what they do together is in encounters.py, heads and bodies in lib.py."""
import math,pathlib,sys
from lib import *
O={}
def g(name):
    def w(f): O[name]=f; return f
    return w
def heart(s,x,y,w,fill=ASS_D,**k):   # centre, width
    q=w/20; P=lambda a,b:f"{x+a*q} {y+b*q}"
    d=f"M{P(0,8.5)}C{P(-9.5,2.5)} {P(-11.5,-2.5)} {P(-8.5,-6)}C{P(-5.7,-9)} {P(-1.2,-8)} {P(0,-4.2)}C{P(1.2,-8)} {P(5.7,-9)} {P(8.5,-6)}C{P(11.5,-2.5)} {P(9.5,2.5)} {P(0,8.5)}Z"
    s.p(d,fill,**(k or dict(stroke="none",halo=False)))
def bubble(s,x,y,rx,ry,tip,fill,spread=17):   # round speech bubble, its tail ends at tip
    a=math.degrees(math.atan2((tip[1]-y)/ry,(tip[0]-x)/rx)); q=lambda t:f"{x+rx*math.cos(math.radians(t))} {y+ry*math.sin(math.radians(t))}"
    s.p(f"M{q(a+spread)}A{rx} {ry} 0 1 1 {q(a-spread)}L{tip[0]} {tip[1]}Z",fill)
def wave(s,x,y,w=15,h=5.5): s.det(f"M{x-w/2} {y}Q{x-w/4} {y-h} {x} {y}Q{x+w/4} {y+h} {x+w/2} {y}",sw=4)
def quest(s,x,y,k=1,sw=5.5,fill=INK):   # middle of the sign, 24 high at k=1
    s.det(f"M{x-6.5*k} {y-6*k}C{x-6*k} {y-13*k} {x+6.5*k} {y-13*k} {x+6.5*k} {y-5.5*k}C{x+6.5*k} {y-k} {x} {y-2*k} {x} {y+3*k}",sw=sw,stroke=fill); s.dot(x,y+10.3*k,3.1*k,fill)
def legs(s,x,hw,top,col):   # a standing pair of legs with shoes, seen from the front
    s.p(f"M{x-hw} {top}H{x+hw}V85H{x-hw}Z",col); s.det(f"M{x} {top+9}V85",sw=4); s.p(f"M{x-hw} 85H{x-4}M{x+4} 85H{x+hw}",sw=8.5)
def afro(s,x,y,r,skin,k=1.24,**kw):   # a round head of hair; only the chin gets a contour
    s.c(x,y-.18*r,k*r,DARK); s.c(x,y+.04*r,.93*r,skin,stroke="none",halo=False); s.hair(x,y,r*.95,DARK,"curly")
    s.det(f"M{x-.93*r} {y+.36*r}A{r} {r} 0 0 0 {x+.93*r} {y+.36*r}",sw=4); s.face(x,y,r,**kw)
def burst(s,x,y,R,r,k,fill):
    s.p("M"+"L".join(f"{x+(R,r)[i%2]*math.sin(math.pi*i/k)} {y-(R,r)[i%2]*math.cos(math.pi*i/k)}" for i in range(2*k))+"Z",fill,sw=4)
def palm(s,x,y,k,skin,q=1):   # an open hand, palm up, its wrist at x y; k=1 gives to the right, q its size
    P=lambda u,v:f"{x+k*q*u} {y+q*v}"
    s.p(f"M{P(-4,1)}L{P(-7,-6)}Q{P(-7.5,-10.5)} {P(-3,-9)}L{P(8,-13)}Q{P(13,-13)} {P(10,-7)}L{P(4,1)}Z",skin,sw=4)
def walk(s,x,top,col):   # legs walking, feet a step apart
    s.p(f"M{x-9} {top}H{x+9}L{x+11} 85H{x+4}L{x} 75L{x-4} 85H{x-11}Z",col); s.p(f"M{x-10} 85H{x-4}M{x+5} 85H{x+11}",sw=8.5)

@g("social-worker")
def _(s):
    s.body(40,46,31.5,87.5,ASS_D,SK3,8.5,8.5)
    s.det("M30.5 47L38.5 57L46.5 47",stroke=START_L,sw=4.5)
    s.r(31.5,56.5,14,11,2,PAPER,sw=3.5,halo=False)
    afro(s,40,30.5,15.5,SK3)
    s.gap("M55 50H66L70 55.5H87.5V87.5H55Z",11)
    s.p("M55 87.5V53Q55 50 58 50H64Q66 50 67.2 51.7L70 55.5H84.5Q87.5 55.5 87.5 58.5V87.5Z",ASS_L)
    heart(s,71.3,72,21)
    s.arm((17,66),(17,83),(48,80.5),10.5,ASS_D,SK3,5.4,halo=False)

@g("ask")
def _(s):
    s.body(32,60,23.5,87.5,HEA_D,SK1,8,7)
    s.head(32,44.5,16,SK1,BROWN,"curly",dx=2,dy=-1)
    bubble(s,66,27,21.5,18.5,(50,51),START_L)
    quest(s,66,28,1)

@g("association")
def _(s):
    for x,y,c,k,h,t in((20.5,28,HOU_D,SK1,BROWN,"side"),(75.5,28,WORK_D,SK3,DARK,"curly"),(48,22.5,START_L,SK2,DARK,"mid")):
        if t=="mid": s.longhair(x,y,12,DARK,1.6,1.1)
        s.body(x,y+11,12 if x!=48 else 14,58,c); s.head(x,y,11,k,h,t,dx=(48-x)/14,dy=1)
    s.e(48,58,39.5,12.5,SCH_L)
    for x,c,h,k in((29,HEA_D,MIST,SK1),(67,ASS_D,DARK,SK2)):
        s.body(x,75,16,87.5,c,k,5.5,3,.6)
        for d in(-10.8,10.8): s.c(x+d,67.5,3.6,k,sw=4)
        s.c(x,65,10.5,h,sw=4)
    s.plug(48,76,2)

@g("people-together")
def _(s):
    for x,c,k,h,t in((34,ASS_D,SK2,DARK,"side"),(62,START_L,SK1,BROWN,"mid")):
        if t=="mid": s.longhair(x,23,13,h,1.7,1.1)
        s.body(x,35,15,70,c); s.head(x,23,12.5 if t!="mid" else 12,k,h,t)
    for x,c,k,h,t in((21,HOU_D,SK1,MIST,"curly"),(75,HEA_D,SK2,DARK,"short"),(48,WORK_D,SK3,DARK,"centre")):
        if t=="centre": s.longhair(x,52,13,h,1.5,1.08)
        s.body(x,66,12.5 if x!=48 else 15,87.5,c); s.head(x,53,12,k,h,t,ears=False)

@g("volunteer")
def _(s):
    s.c(27,14,6,MIST,sw=4)
    s.body(27,45.5,18.5,87.5,HOU_D,SK3,6.5,6.5)
    s.body(67.5,43,20,87.5,ASS_D,SK2,7,7)
    s.head(27,31,14.5,SK3,MIST,"side",dx=1.5); s.head(67.5,28.5,14.5,SK2,DARK,"short",dx=-2)
    l="M49 66V55L52 50H58L61 55V66Z"
    s.gap("M33.5 57A7 7 0 1 0 47.500 57A7 7 0 1 0 33.5 57Z",10); s.gap(l,10); s.gap("M33.5 64H62.5V87H33.5Z",11)
    s.c(40.5,58,7,HOU_D,sw=4,halo=False); s.det("M40.5 51Q41 47.500 44.500 46.500",sw=4)
    s.p(l,WORK_L,sw=4,halo=False); s.det("M49 55.5H61",sw=3.5)
    s.p("M33.5 64H62.5V87.5H33.5Z",START_L,halo=False); heart(s,48,76,15)
    s.arm((77,62),(82,84),(64,78.5),11,ASS_D,SK2,5.4)
    s.plug(47,40.5,4.5); s.plug(51.2,39.2,1.5)

@g("teacher")
def _(s):
    s.r(22,8.5,65.5,49,3,HEA_D)
    s.c(55,23,7,stroke=PAPER,sw=4.5,halo=False); s.r(68.5,16,14,14,1,stroke=PAPER,sw=4.5,halo=False); s.det("M67 49.5L75.5 36L84 49.5Z",stroke=PAPER,sw=4.5)
    s.longhair(27,46,15,MIST,.95,1.04)
    s.body(27,62,18.5,87.5,SCH_D,SK1,6.5,6.5)
    s.head(27,46.5,14.5,SK1,MIST,"mid",dx=1.5)
    s.arm((36,74),(48,82),(55,60),11,SCH_D,SK1,6)

@g("young-person")
def _(s):
    s.r(19,44,24,28,9,SCH_D); s.det("M19 60H40")
    legs(s,53,13.5,66,WORK_L)
    s.p("M37.5 72V55Q37.5 43 49 43H57Q69.5 43 69.5 55V72Z",HEA_D)
    s.p("M36 44Q53 52 70 44Q68 38 53 38Q38 38 36 44Z",HEA_D)
    s.det("M46 50V69.5",stroke=SCH_L,sw=5)
    s.c(62.5,69,4.5,SK2,sw=4); s.p("M57.500 66V57Q57.500 52 62 52Q67.500 52 67.500 57V66Z",HEA_D,sw=4)
    s.head(53,25.5,16.5,SK2,DARK,"side",dx=2.5)
    s.shift(3.5,0)

@g("guardian")
def _(s):
    s.longhair(66.5,26,15,BROWN,1.5,1.06)
    s.body(66.5,42.5,21,87.5,ASS_D,SK1,7,7)
    s.head(66.5,26.5,14.5,SK1,BROWN,"centre",dx=-2)
    s.r(8.5,60,26,27.5,9,SCH_D)
    s.e(29,54,17,10.5,HEA_D)
    s.body(31,61,16.5,87.5,HEA_D)
    s.det("M23.5 66V85",sw=8.5); s.det("M23.5 65V84.5",stroke=SCH_L,sw=3.5); s.det("M31 66V71",stroke=PAPER)
    s.head(30.5,44.5,14,SK2,DARK,"side",dx=1.5)
    s.arm((59,60),(57,78),(46.5,66),10.5,ASS_D,SK1,5.4,halo=False)

@g("pregnant")
def _(s):
    s.longhair(39.5,27,15.5,DARK,1.7,1.0)
    s.p("M21 87.5V60C21 48 28 43 39 43C49 43 54 49 56.5 55C72 56 77 68 74 77C72 83 70 85 70 87.5Z",START_L)
    s.det("M34 43.5C36 51 47 51 48 44.5",SK3)
    s.head(40,28,15,SK3,DARK,"centre",dx=3)
    heart(s,62,67,15,HOU_D)
    s.arm((32,58),(30,79),(58,81),11,START_L,SK3,5.4,halo=False)

@g("hospital")
def _(s):
    s.p("M72 87V10M58 10H80",sw=5); s.r(52,15,17,20,5,WORK_L); s.det("M52 26H69",sw=4)
    s.p("M60.5 36Q60.5 48 52 58",stroke=HEA_D,sw=4.5)
    s.p("M10 44V86M10 78H86V86",sw=6)
    s.r(13,50,19,20,5,PAPER,sw=4.5)
    s.r(10,66,77,11.5,3,PAPER)
    s.p("M38 77V66C41 60 50 59 58 59C72 59 87.5 57 87.5 67V77Z",HEA_L)
    s.head(32,48,14,SK2,DARK,"short",mood=None,dx=1.5)
    s.p("M44 65L56 61",sw=13); s.det("M43 65.500L56 61.500",stroke=SK2,sw=5.5)

@g("pain")
def _(s):
    s.body(48,43,31.5,87.5,START_L,SK3,9,9)
    s.head(48,26.5,16,SK3,DARK,"short",mood="flat",dy=1.5)
    for k in(-1,1): s.p(f"M{48+k*28.5} 12L{48+k*23.5} 18.5L{48+k*30} 23.5L{48+k*25} 30.5",sw=4.5)
    burst(s,51,68,19,11.5,8,HOU_D)
    s.arm((21,62),(20,85),(44,75),11,START_L,SK3,6.4)
    s.plug(26,24,2); s.plug(69.7,24,2)

@g("heart-check")
def _(s):
    s.longhair(27,29,14,BROWN,1.55,1.06)
    s.body(27,44,18.5,87.5,START_L,SK1,6,6); s.body(69.5,44,18,87.5,PAPER); s.det("M63 44.5L69.5 54L76 44.5Z",SK2)
    s.head(27,29.5,13.5,SK1,BROWN,"mid",dx=2); s.head(69.5,29.5,14,SK2,DARK,"short",dx=-2)
    heart(s,27,66,27,HOU_D)
    s.arm((64,66),(64,86),(48,78),11,PAPER,SK2,5.4,halo=False)
    s.det("M62 47C59 58 47 54 39 64",stroke=HEA_D,sw=5); s.c(36,66,6,HEA_L,sw=4,halo=False)

def write(drawings,only):   # every drawing, or only the named ones
    D=pathlib.Path(__file__).resolve().parent.parent/"pictograms"
    for k in only or drawings: x=G(); drawings[k](x); (D/f"{k}.svg").write_text(x.svg())
if __name__=="__main__": write(O,sys.argv[1:])
